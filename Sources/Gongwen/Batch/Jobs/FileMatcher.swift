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

  /// By a name, and by one with its remarks.
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
    let bare = persons.reduce(into: [String: String]()) { bare, person in
      if let remarked = person.remarked { bare[remarked] = person.name }
    }
    let names = Wanted(persons.map(\.name) + bare.keys)
    let units = Wanted(persons.compactMap(\.unit))
    let keys = Set(persons.flatMap { $0.keys })
    for (index, text) in texts.enumerated() {
      let stem = Self.folded(text)
      let characters = Array(stem)
      let found = names.apart(in: characters)
      if found.isEmpty { continue }
      namesByFile[index] = Set(found.map { bare[$0] ?? $0 })
      if taken.contains(index) { continue }
      let places = units.all(in: characters)
      for name in found {
        filesByName[name, default: []].append(index)
        if stem == name { exactFiles[name, default: []].append(index) }
        for unit in places {
          let key = Person(foldedName: name, unit: unit)
          if keys.contains(key) { filesByPerson[key, default: []].append(index) }
        }
      }
    }
  }

  /// The file of a person, or those among which nothing decides.
  ///
  /// Rows of one name share the lists that were made once: a row costs the same however many files bear its name.
  func match(_ person: Person) -> Match {
    // Who has the same remark in both is meant: 王强（挂职）.txt beside 王强.txt.
    for key in person.keys {
      let files = filesByName[key.name] ?? []
      if files.isEmpty { continue }
      if files.count == 1 { return .file(files[0]) }
      let ofUnit = filesByPerson[key] ?? []
      for narrowed in [ofUnit, exactFiles[key.name] ?? []] where narrowed.count == 1 {
        return .file(narrowed[0])
      }
      return ofUnit.isEmpty ? .ambiguous(files, of: key.withoutUnit) : .ambiguous(ofUnit, of: key)
    }
    return .none
  }

  /// The people whom a file names.
  func names(in file: Int) -> Set<String> { namesByFile[file] ?? [] }

  /// Spaces, letter case, the width of brackets and the dot's many code points do not tell people apart.
  static func folded(_ text: String) -> String {
    var scalars: [UInt32] = []
    for scalar in text.lowercased().unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar {
      case "(": scalars.append(0xFF08)
      case ")": scalars.append(0xFF09)
      default: scalars.append(scalar.value)
      }
    }
    return String(String.UnicodeScalarView(MiddleDot.folded(scalars).compactMap(Unicode.Scalar.init)))
  }

  /// The name with what a file's has in brackets behind it everywhere and the roster's has not: 王强（小） in 王强（小）.docx, and
  /// 王强（援藏） for 王强（挂职）.
  static func marked(_ person: Person, in stem: String) -> String? {
    let (stem, name) = (folded(stem), person.name)
    let places = stem.ranges(of: name)
    let marks = places.compactMap { place -> Substring? in
      let rest = stem[place.upperBound...]
      guard rest.first == "（", let close = rest.firstIndex(of: "）") else { return nil }
      let mark = rest[..<close].dropFirst()
      return isOthers(mark, than: person.remarked) ? mark : nil
    }
    return marks.count == places.count ? marks.first.map { name + "（" + $0 + "）" } : nil
  }

  /// Whether a mark behind a name in a file's name is a namesake's; 终稿 and 改 are the file's, 女 says nothing against 挂职,
  /// and 挂职 is anybody's of whom the roster has no remark.
  private static func isOthers(_ mark: Substring, than remarked: String?) -> Bool {
    if mark.count == 1, let letter = mark.first, namesakeMarks.contains(letter) { return true }
    guard let remarked, (1...6).contains(mark.count),
      !mark.contains(where: { fileMarks.contains($0) || $0.isASCII })
    else { return false }
    let own = remarked.split { "（），,、；;*".contains($0) }.dropFirst()
    let kind = PersonRemark.kind(of: mark)
    return !own.contains(mark) && own.contains { PersonRemark.kind(of: $0) == kind }
  }

  /// What words about a file have in them and remarks about a person have not: 终稿, 修改, 已签字, 扫描件.
  private static let fileMarks: CharacterGroup = "稿改版终定新旧述报签扫印件年份补审"

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
