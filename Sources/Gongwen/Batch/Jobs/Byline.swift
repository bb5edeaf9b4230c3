import GongwenFiles
import GongwenFormats
import GongwenModel

/// Whose a report says it is, and of which year: the lines about its title and its signature, and its front matter.
struct Byline {
  /// The lines of a file where its author may be named, `|` between them, and nothing for a long one.
  private(set) var text = ""
  /// The line that names the report and its year, such as 2025年度述职报告.
  private(set) var title: String?

  /// Lines that are looked at from each end, and how long they may be: a byline is short and stands at an end.
  private static let linesAtEnd = 10
  private static let longestLine = 40

  /// Reads a file; one that cannot be read says nothing.
  init(of path: String) {
    guard let bytes = try? InputFile.read(path),
      let manuscript = try? FormatRegistry.read(bytes, name: path)
    else { return }
    let source = manuscript.source
    let lines = (1...source.lineCount).lazy.map { source.lineSpan($0) }.filter { $0.count > 0 }
    // A character takes three bytes at most in the lines that count.
    let short = { (span: SourceSpan) in span.count <= 3 * Self.longestLine }
    // A long one stays as nothing: what stands above a name matters too.
    let words = { (span: SourceSpan) in short(span) ? source.string(in: span) : "" }
    let (first, last) = (lines.prefix(Self.linesAtEnd).map(words), lines.suffix(Self.linesAtEnd).map(words))
    let named = [manuscript.metadata.name, manuscript.metadata.unit].compactMap(\.self)
    text = (named + first + [""] + last).joined(separator: "|")
    title = manuscript.metadata.title ?? first.first(where: Self.isTitle)
  }

  /// A file of which nothing is known.
  init() {}

  /// All that a file says, its blanks left out; nothing of one that cannot be read.
  static func wholeText(of path: String) -> String {
    guard let bytes = try? InputFile.read(path),
      let manuscript = try? FormatRegistry.read(bytes, name: path)
    else { return "" }
    let source = manuscript.source
    return FileMatcher.folded(
      (1...source.lineCount).map { source.string(in: source.lineSpan($0)) }.joined(separator: "|"))
  }

  /// Whether a line is a title with a year; a sentence that begins with one is none.
  private static func isTitle(_ line: String) -> Bool {
    guard !NamedYears.all(in: line).isEmpty, !line.contains(where: { "。，；：".contains($0) }) else {
      return false
    }
    return titleWords.contains { line.contains($0) }
  }

  private static let titleWords = ["述职", "报告", "总结", "汇报", "小结", "年度"]
}

/// Finds by their bylines the files of people whom no file's name tells, and doubts files that say something else.
struct BylineMatcher {
  /// What makes a file doubtful.
  enum Doubt: Equatable {
    /// The byline names somebody else.
    case byline(String)
    /// The file's name may hold a longer name, and no byline says otherwise.
    case longer(String)
  }

  /// The files found, by the place of their person in the roster.
  private(set) var matches: [Int: FileMatcher.Match] = [:]
  /// The files that name a person and somebody else as their authors, by the person's place.
  private(set) var conflicts: [Int: (file: Int, other: String)] = [:]
  /// What is doubtful of the files that were known, by their person's place.
  private(set) var doubts: [Int: Doubt] = [:]
  /// What the files say, by their place.
  let bylines: [Byline]
  private let authors: [AuthorLines]

  /// Reads the files.
  ///
  /// - Parameters:
  ///   - files: Their paths.
  ///   - people: Those of the roster; `nil` for a row without a name.
  ///   - known: What the files' names, or a column of them, told.
  ///   - stop: Given from elsewhere, it ends the search.
  init(files: [String], people: [FileMatcher.Person?], known: [FileMatcher.Match], stop: StopSignal) {
    bylines = files.map { stop.isRequested ? Byline() : Byline(of: $0) }
    authors = bylines.map(AuthorLines.init)
    let texts = bylines.map(\.text)
    let taken = Set(known.compactMap { if case .file(let index) = $0 { index } else { nil } })
    let matcher = FileMatcher(
      texts: authors.map(\.text), people: people.compactMap(\.self), taken: taken)
    for (place, person) in people.enumerated() {
      guard let person else { continue }
      switch known[place] {
      case .none: take(authored(matcher.match(person), by: person), of: person, at: place)
      case .file(let index):
        doubts[place] = Self.doubt(
          of: person.name, file: files[index], text: texts[index], named: matcher.names(in: index))
      case .ambiguous(let candidates, _):
        if let own = own(among: candidates, of: person, files, taken) { matches[place] = .file(own) }
      }
    }
  }

  /// The one file among several of a name whose byline names the unit, where every other is a namesake's or names another unit.
  private func own(
    among candidates: [Int], of person: FileMatcher.Person, _ files: [String], _ taken: Set<Int>
  ) -> Int? {
    guard candidates.count <= Self.mostNamesakes, let unit = UnitDoubt(name: person.name, unit: person.unit)
    else { return nil }
    let open = candidates.filter { index in
      !taken.contains(index) && unit.other(in: bylines[index].text) == nil
    }
    guard open.count == 1, let index = open.first, authors[index].name(person.name),
      unit.isNamed(in: bylines[index].text)
    else { return nil }
    return index
  }

  /// More files of one name are looked through by nobody, and would cost the square of their number.
  private static let mostNamesakes = 50

  /// The files of a match whose lines name the person as their author.
  private func authored(_ match: FileMatcher.Match, by person: FileMatcher.Person) -> FileMatcher.Match {
    switch match {
    case .none: return .none
    case .file(let index): return authors[index].name(person.name) ? match : .none
    case .ambiguous(let files, let whose):
      guard files.count <= Self.mostNamesakes else { return match }
      let own = files.filter { authors[$0].name(person.name) }
      return own.count > 1 ? .ambiguous(own, of: whose) : own.first.map(FileMatcher.Match.file) ?? .none
    }
  }

  /// A report that has nothing but its byline to say whose it is must not say two things.
  private mutating func take(_ match: FileMatcher.Match, of person: FileMatcher.Person, at place: Int) {
    guard match != .none else { return }
    if case .file(let index) = match,
      let other = BylineNames.all(in: bylines[index].text).filter({ $0 != person.name }).min()
    {
      conflicts[place] = (index, other)
    } else {
      matches[place] = match
    }
  }

  /// What speaks against a file's being a person's: its byline, or its name where no byline speaks for it.
  private static func doubt(of name: String, file: String, text: String, named: Set<String>) -> Doubt? {
    let stem = Path.stem(of: file)
    // 王强（大） signs as 王强, and so does 王强（小）.
    if let other = FileMatcher.marked(name, in: stem) { return .longer(other) }
    let signed = RemarkedName.signed(name)
    if signed != name,
      let other = [stem, text].lazy.compactMap({ FileMatcher.namesake(of: name, signed, in: $0) }).first
    {
      return .byline(other)
    }
    let others = BylineNames.all(in: text).subtracting([name, signed])
    let longer = BylineNames.longer(than: name, in: FileMatcher.folded(stem))
    // 王伟 is in 王伟强, and is somebody else.
    let rest = others.union(longer.map { [$0] } ?? []).reduce(FileMatcher.folded(text)) {
      $0.replacing($1, with: "|")
    }
    if !others.isEmpty, !rest.contains(signed), let other = others.min() { return .byline(other) }
    if !named.contains(name), !FileMatcher.folded(text).hasBytes(of: signed), let other = named.min() {
      return .byline(other)
    }
    return longer.flatMap { rest.contains(name) ? nil : .longer($0) }
  }
}
