internal import GongwenModel

/// The unpacked members of a ZIP package: a .docx, .xlsx or .odt.
///
/// Nothing is written anywhere; the members live in memory, within limits, under names that stay inside the package.
struct Package: Sendable {
  /// The names of all members in the order of the directory, those included that were not unpacked.
  let names: [String]
  /// The file's path, for messages.
  let file: String
  private let members: [String: [UInt8]]

  /// Unpacks a package.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - file: Its path, for messages.
  ///   - limits: What it may ask for.
  ///   - isWanted: Whether a member is needed; the others are not unpacked.
  /// - Throws: A `Fault` of category input that names the member and the limit.
  init(
    _ bytes: [UInt8], file: String, limits: FormatLimits = FormatLimits(),
    isWanted: (String) -> Bool = { _ in true }
  ) throws(Fault) {
    let pass = try ArchiveReader(bytes, file: file, limits: limits)
    let content = try pass.run(isWanted)
    self.file = file
    names = content.names
    members = content.members
  }

  /// The bytes of a member; `nil` when it is missing or was not wanted.
  ///
  /// Names are compared without regard to case and a leading slash, as the packages' standard says.
  ///
  /// A target may write its letters by their codes (`%E5%9B%BE.png`) where the member has them as they are.
  subscript(name: String) -> [UInt8]? { members[Self.key(name)] ?? members[Self.key(Self.decoded(name))] }

  private static func decoded(_ name: String) -> String {
    guard name.contains("%") else { return name }
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == "%", let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
        rest.count >= 2
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes of a member that must be there.
  ///
  /// - Throws: A `Fault` of category input when it is missing.
  func required(_ name: String) throws(Fault) -> [UInt8] {
    guard let bytes = self[name] else {
      throw Fault(.input, "package.missing", [file, name], path: file)
    }
    return bytes
  }

  /// A name as members are found by.
  static func key(_ name: String) -> String {
    (name.hasPrefix("/") ? String(name.dropFirst()) : name).lowercased()
  }
}
