import GongwenFiles
import GongwenModel

/// Finds each person's file by the name in it, when the roster has no column for files.
///
/// `市教育局-张三述职报告.txt` is 张三's. A name inside a longer one does not count (张三 in 张三丰), and a unit
/// decides between two people of one name. What is still open is reported, never guessed.
struct FileMatcher {
  enum Match: Equatable {
    case file(Int)
    case none
    /// Indexes of the files that would do, and the person whose list they are: rows share lists.
    case ambiguous([Int], of: Person)

    /// Indexes of the files that it may be.
    var files: [Int] {
      switch self {
      case .file(let index): [index]
      case .none: []
      case .ambiguous(let files, _): files
      }
    }

    /// The match among files that stand elsewhere; those that are nowhere are left out.
    func mapped(by places: [Int: Int]) -> Match {
      switch self {
      case .file(let index): places[index].map(Match.file) ?? .none
      case .none: .none
      case .ambiguous(let files, let person): .ambiguous(files.compactMap { places[$0] }, of: person)
      }
    }
  }

  /// Someone whose file is wanted.
  struct Person: Hashable {
    var name: String
    var unit: String?

    /// Keeps what tells people apart.
    init(name: String, unit: String? = nil) {
      self.init(
        foldedName: FileMatcher.bare(FileMatcher.folded(name)), unit: unit.map(FileMatcher.folded))
    }

    fileprivate init(foldedName: String, unit: String?) { (name, self.unit) = (foldedName, unit) }

    fileprivate var withoutUnit: Person { Person(foldedName: name, unit: nil) }

    /// The people of a roster; what stands behind a name (（挂职）, *, 同志) is part of it only where it tells two apart.
    static func all(_ people: [(name: String, unit: String?)?]) -> [Person?] {
      let names = bareNames(people.map { $0?.name })
      return zip(people, names).map { person, name in
        name.map { Person(name: $0, unit: person?.unit) }
      }
    }

    /// The names of a roster's people without what stands behind them, where two of them do not become one.
    static func bareNames(_ names: [String?]) -> [String?] {
      let bare = names.map { $0.map(RemarkedName.withoutRemarks) }
      let counts = bare.reduce(into: [String: Int]()) { counts, name in
        if let name { counts[FileMatcher.folded(name), default: 0] += 1 }
      }
      return zip(names, bare).map { name, bare in
        bare.map { counts[FileMatcher.folded($0)] == 1 ? $0 : name ?? $0 }
      }
    }
  }

  private var filesByName: [String: [Int]] = [:]
  private var namesByFile: [Int: Set<String>] = [:]
  /// The files whose stem is the name and nothing else.
  private var exactFiles: [String: [Int]] = [:]
  /// The files that hold both the name and the unit.
  private var filesByPerson: [Person: [Int]] = [:]

  /// Prepares the search.
  ///
  /// Every stem is cut into pieces of the lengths that names and units have, so the cost is that of the stems and
  /// not that of stems times people, however many people bear one name.
  init(files: [String], people: [Person]) {
    self.init(texts: files.map { Path.stem(of: $0) }, people: people)
  }

  /// Prepares the search in other texts than the files' names.
  ///
  /// - Parameters:
  ///   - texts: A text for each file.
  ///   - people: Those who are looked for.
  ///   - taken: Files that have their person: whom they name is known, but they are nobody's any more.
  init(texts: [String], people: [Person], taken: Set<Int> = []) {
    let persons = Set(people)
    let names = Wanted(persons.map(\.name))
    let units = Wanted(persons.compactMap(\.unit))
    for (index, text) in texts.enumerated() {
      let stem = Self.folded(text)
      let characters = Array(stem)
      let found = names.apart(in: characters)
      if found.isEmpty { continue }
      namesByFile[index] = found
      if taken.contains(index) { continue }
      let places = units.all(in: characters)
      for name in found {
        filesByName[name, default: []].append(index)
        if stem == name { exactFiles[name, default: []].append(index) }
        for unit in places {
          let person = Person(foldedName: name, unit: unit)
          if persons.contains(person) { filesByPerson[person, default: []].append(index) }
        }
      }
    }
  }

  /// The file of a person, or those among which nothing decides.
  ///
  /// Rows of one name share the lists that were made once: a row costs the same however many files bear its name.
  func match(_ person: Person) -> Match {
    let files = filesByName[person.name] ?? []
    if files.count <= 1 { return files.first.map(Match.file) ?? .none }
    let ofUnit = filesByPerson[person] ?? []
    for narrowed in [ofUnit, exactFiles[person.name] ?? []] where narrowed.count == 1 {
      return .file(narrowed[0])
    }
    return ofUnit.isEmpty ? .ambiguous(files, of: person.withoutUnit) : .ambiguous(ofUnit, of: person)
  }

  /// The people whom a file names.
  func names(in file: Int) -> Set<String> { namesByFile[file] ?? [] }

  /// A folded name without what lists of cadres put behind it: 赵六（女，回族）.
  ///
  /// 王伟（大） stays: it tells him from another one.
  private static func bare(_ name: String) -> String {
    guard let (before, remark) = RemarkedName.parted(name[...]) else { return name }
    let remarks = remark.split { "，,、；;".contains($0) }
    return remarks.isEmpty || !remarks.allSatisfy(PersonRemark.isOne) ? name : String(before)
  }

  /// Spaces, letter case and the width of brackets do not tell people apart; the name's middle dot has several code points.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar {
      case "•", "‧", "・", "．", "∙": result.append("·")
      case "(": result.append("（")
      case ")": result.append("）")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The name with the mark that a file's has it with everywhere, which a roster's has not: 王强（小） in 王强（小）.docx.
  static func marked(_ name: String, in stem: String) -> String? {
    let stem = folded(stem)
    let places = stem.ranges(of: name)
    let marks = places.compactMap { place -> Character? in
      let rest = stem[place.upperBound...].prefix(3)
      guard rest.count == 3, rest.first == "（", rest.last == "）" else { return nil }
      return rest.dropFirst().first.flatMap { namesakeMarks.contains($0) ? $0 : nil }
    }
    return marks.count == places.count ? marks.first.map { name + "（" + String($0) + "）" } : nil
  }

  /// 王强（小） where 王强（大） is asked for, 王强2 for 王强1; `nil` where a text has the name with its own mark, or with none.
  static func namesake(of name: String, _ signed: String, in text: String) -> String? {
    let text = folded(text)
    guard !text.contains(name) else { return nil }
    return text.ranges(of: signed).lazy.compactMap { place -> String? in
      let rest = text[place.upperBound...].prefix(3)
      if name.last == "）", rest.count == 3, rest.first == "（", rest.last == "）" { return signed + rest }
      guard name.last != "）", let mark = rest.first, mark.isASCII, mark.isNumber || mark.isLetter else {
        return nil
      }
      return signed + String(mark)
    }.first
  }

  /// What tells two of one name apart that are in one house; 改 and 终 tell two files apart.
  private static let namesakeMarks: CharacterGroup = "大小老少长幼甲乙丙丁"
}

/// Texts that are looked for in others, by the lengths that they have.
private struct Wanted {
  private let texts: Set<String>
  private let lengths: [Int]

  init(_ texts: [String]) {
    self.texts = Set(texts).subtracting([""])
    lengths = Set(self.texts.map(\.count)).sorted(by: >)
  }

  /// Those that a stem holds.
  func all(in characters: [Character]) -> Set<String> {
    var found: Set<String> = []
    for length in lengths where length <= characters.count {
      for start in 0...(characters.count - length) {
        let piece = String(characters[start..<start + length])
        if texts.contains(piece) { found.insert(piece) }
      }
    }
    return found
  }

  /// Those that a stem holds, longest first; one within a longer one's place is not among them.
  func apart(in characters: [Character]) -> Set<String> {
    var covered = Array(repeating: false, count: characters.count)
    var found: Set<String> = []
    for length in lengths where length <= characters.count {
      for start in 0...(characters.count - length) {
        let range = start..<(start + length)
        let piece = String(characters[range])
        guard texts.contains(piece), !range.allSatisfy({ covered[$0] }) else { continue }
        found.insert(piece)
        for index in range { covered[index] = true }
      }
    }
    return found
  }
}
