import GongwenFiles
import GongwenModel

/// The files that have a person's name without what tells him from another one in the roster: 王强.docx where 王强（大） is asked
/// for.
struct NamesakeFiles {
  private let files: [String]
  private let matcher: FileMatcher

  /// Looks for those who are not looked for by the name that they sign with.
  init(_ files: [String], _ people: [FileMatcher.Person]) {
    self.files = files
    let signed = people.compactMap { person in
      let signed = RemarkedName.signed(person.name)
      return signed == person.name ? nil : FileMatcher.Person(foldedName: signed, unit: nil)
    }
    matcher = signed.isEmpty ? FileMatcher(files: [], people: []) : FileMatcher(files: files, people: signed)
  }

  /// The first file that may be a person's, and what he signs with; a file that has another mark is another one's.
  func file(of person: FileMatcher.Person?) -> (file: String, signed: String)? {
    guard let person else { return nil }
    let signed = RemarkedName.signed(person.name)
    let found = matcher.match(FileMatcher.Person(foldedName: signed, unit: nil)).files.first { index in
      Self.isBare(signed, in: FileMatcher.folded(Path.stem(of: files[index])))
    }
    return found.map { (files[$0], signed) }
  }

  /// Whether nothing stands behind a name that tells whose it is.
  private static func isBare(_ name: String, in stem: String) -> Bool {
    stem.ranges(of: name).contains { place in
      stem[place.upperBound...].first.map { $0 != "（" && !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        ?? true
    }
  }
}
