import GongwenModel

/// Finds each person's file by the name in it, when the roster has no column for files.
///
/// `市教育局-张三述职报告.txt` is 张三's. A name inside a longer one does not count (张三 in 张三丰), and a unit
/// decides between two people of one name. What is still open is reported, never guessed.
struct FileMatcher {
  enum Match: Equatable {
    case file(Int)
    case none
    /// Indexes of the files that would do.
    case ambiguous([Int])
  }

  private let stems: [String]
  private var filesByName: [String: [Int]] = [:]

  /// Prepares the search.
  ///
  /// Every stem is cut into pieces of the lengths that names have, so the cost is that of the stems and not
  /// that of stems times names.
  init(files: [String], names: [String]) {
    stems = files.map { Self.folded(Path.stem(of: $0)) }
    let wanted = Set(names.map(Self.folded)).subtracting([""])
    let lengths = Set(wanted.map(\.count)).sorted(by: >)
    for (index, stem) in stems.enumerated() {
      for name in Self.names(in: stem, wanted: wanted, lengths: lengths) {
        filesByName[name, default: []].append(index)
      }
    }
  }

  /// The file of a person.
  func match(name: String, unit: String?) -> Match {
    let name = Self.folded(name)
    let files = filesByName[name] ?? []
    if files.count <= 1 { return files.first.map(Match.file) ?? .none }
    let exact = files.filter { stems[$0] == name }
    let ofUnit = unit.map { unit in files.filter { stems[$0].contains(Self.folded(unit)) } } ?? []
    for narrowed in [ofUnit, exact] where narrowed.count == 1 { return .file(narrowed[0]) }
    return .ambiguous(ofUnit.isEmpty ? files : ofUnit)
  }

  /// The names that a stem holds, longest first; a name within a longer one's place is not among them.
  private static func names(in stem: String, wanted: Set<String>, lengths: [Int]) -> Set<String> {
    let characters = Array(stem)
    var covered = Array(repeating: false, count: characters.count)
    var found: Set<String> = []
    for length in lengths where length <= characters.count {
      for start in 0...(characters.count - length) {
        let range = start..<(start + length)
        let piece = String(characters[range])
        guard wanted.contains(piece), !range.allSatisfy({ covered[$0] }) else { continue }
        found.insert(piece)
        for index in range { covered[index] = true }
      }
    }
    return found
  }

  /// Spaces and letter case do not tell people apart; the name's middle dot has several code points.
  private static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars where !scalar.properties.isWhitespace {
      result.append("•‧・．∙".unicodeScalars.contains(scalar) ? "·" : scalar)
    }
    return String(result)
  }
}
