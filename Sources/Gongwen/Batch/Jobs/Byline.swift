import GongwenFiles
import GongwenFormats
import GongwenModel

/// Whose a report says it is: the lines about its title and its signature, and what its front matter names.
enum Byline {
  /// Lines that are looked at from each end, and how long they may be: a byline is short and stands at an end.
  private static let linesAtEnd = 10
  private static let longestLine = 40

  /// The lines of a file where its author may be named, each apart from the next; `nil` when it cannot be read.
  static func text(of path: String) -> String? {
    guard let bytes = try? InputFile.read(path),
      let manuscript = try? FormatRegistry.read(bytes, name: path)
    else { return nil }
    let source = manuscript.source
    let lines = (1...source.lineCount).lazy.map { source.lineSpan($0) }.filter { $0.count > 0 }
    // A character takes three bytes at most in the lines that count.
    let short = { (span: SourceSpan) in span.count <= 3 * longestLine }
    let ends = Array(lines.prefix(linesAtEnd)) + Array(lines.suffix(linesAtEnd))
    let named = [manuscript.metadata.name, manuscript.metadata.unit].compactMap(\.self)
    return (named + ends.filter(short).map { source.string(in: $0) }).joined(separator: "|")
  }
}

/// Finds by their bylines the files of people whom no file's name tells, and doubts files that say something else.
struct BylineMatcher {
  /// The files found, by the place of their person in the roster.
  private(set) var matches: [Int: FileMatcher.Match] = [:]
  /// For files found by their names, a person of the roster whom the byline names instead; by the person's place.
  private(set) var doubts: [Int: String] = [:]

  /// Reads the files.
  ///
  /// - Parameters:
  ///   - files: Their paths.
  ///   - people: Those of the roster; `nil` for a row without a name.
  ///   - known: What the files' names told.
  ///   - stop: Given from elsewhere, it ends the search.
  init(files: [String], people: [FileMatcher.Person?], known: [FileMatcher.Match], stop: StopSignal) {
    let texts = files.map { stop.isRequested ? "" : Byline.text(of: $0) ?? "" }
    let taken = Set(known.compactMap { if case .file(let index) = $0 { index } else { nil } })
    let matcher = FileMatcher(texts: texts, people: people.compactMap(\.self), taken: taken)
    for (place, person) in people.enumerated() {
      guard let person else { continue }
      switch known[place] {
      case .none:
        let match = matcher.match(person)
        if match != .none { matches[place] = match }
      case .file(let index):
        let named = matcher.names(in: index)
        if !named.contains(person.name), let other = named.min() { doubts[place] = other }
      case .ambiguous: break
      }
    }
  }
}
