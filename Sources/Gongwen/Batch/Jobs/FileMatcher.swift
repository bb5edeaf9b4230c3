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
      let known = people.map { person in person.map { Person(name: $0.name, unit: $0.unit) } }
      let bare = known.map { person in person.map { FileMatcher.beforeRemarks($0.name) } }
      let counts = bare.compactMap(\.self).reduce(into: [:]) { counts, name in counts[name, default: 0] += 1 }
      return zip(known, bare).map { person, name in
        guard let person, let name, counts[name] == 1 else { return person }
        return Person(foldedName: name, unit: person.unit)
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
    let before = beforeBrackets(name)
    guard before != name else { return name }
    let remarks = name.dropFirst(before.count + 1).dropLast().split { "，,、；;".contains($0) }
    return remarks.isEmpty || !remarks.allSatisfy(PersonRemark.isOne) ? name : before
  }

  /// A name of two characters at least without the brackets, the sign of a note or the 同志 that ends it.
  private static func beforeRemarks(_ name: String) -> String {
    let before = beforeBrackets(name)
    var rest = (tellsApart(name.dropFirst(before.count + 1).dropLast()) ? name : before)[...]
    while let last = rest.last, rest.count > 2, noteSigns.contains(last) { rest.removeLast() }
    return rest.count > 3 && rest.hasSuffix("同志") ? String(rest.dropLast(2)) : String(rest)
  }

  /// 大 of 王强（大）, 2 of 王强（2）: there is another one, who may be in no row, and his file is none of this one's.
  private static func tellsApart(_ remark: Substring) -> Bool {
    remark.count == 1 && remark != "兼" || !remark.isEmpty && remark.allSatisfy(\.isASCII)
  }

  private static let noteSigns: CharacterGroup = "*＊★☆▲△●○※#"

  /// A name of two characters at least without the brackets that end it.
  private static func beforeBrackets(_ name: String) -> String {
    guard let close = name.last, "）)".contains(close),
      let open = name.lastIndex(where: { "（(".contains($0) })
    else { return name }
    let before = String(name[..<open])
    return before.count < 2 ? name : before
  }

  /// Spaces and letter case do not tell people apart; the name's middle dot has several code points.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars where !scalar.properties.isWhitespace {
      result.append("•‧・．∙".unicodeScalars.contains(scalar) ? "·" : scalar)
    }
    return String(result)
  }
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
