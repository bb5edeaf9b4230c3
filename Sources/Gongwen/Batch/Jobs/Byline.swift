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

  /// The lines that are a person's name and nothing else but 述职人： before it.
  static func names(in text: String) -> Set<String> {
    let lines = text.split(separator: "|").map { line in
      FileMatcher.folded(line.split(whereSeparator: { "：:".contains($0) }).last.map(String.init) ?? "")
    }
    return Set(lines.filter(isName))
  }

  private static func isName(_ line: String) -> Bool {
    guard line.unicodeScalars.allSatisfy({ ScalarSet.isHan($0.value) }), (2...4).contains(line.count) else {
      return false
    }
    if Surnames.compound.split(separator: " ").contains(where: line.hasPrefix) { return line.count >= 3 }
    return line.count <= 3 && line.first.map(Surnames.single.contains) ?? false
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
        let others = Byline.names(in: texts[index]).filter { $0 != person.name }
        // 王伟 is in 王伟强, and is somebody else.
        let rest = others.reduce(FileMatcher.folded(texts[index])) { $0.replacing($1, with: "|") }
        let named = matcher.names(in: index)
        if !others.isEmpty, !rest.contains(person.name) {
          doubts[place] = others.min()
        } else if !named.contains(person.name), let other = named.min() {
          doubts[place] = other
        }
      case .ambiguous: break
      }
    }
  }
}
