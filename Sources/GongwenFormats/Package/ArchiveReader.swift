internal import CArchive
internal import GongwenModel

/// Walks a ZIP file by its directory with libarchive and unpacks the members that are wanted.
final class ArchiveReader {
  /// What a walk gives.
  struct Content {
    var names: [String] = []
    var members: [String: [UInt8]] = [:]
  }

  private let library: archive_functions
  private let handle: OpaquePointer
  private let bytes: [UInt8]
  private let file: String
  private let limits: FormatLimits
  private var content = Content()
  private var unpacked = 0
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  init(_ bytes: [UInt8], file: String, limits: FormatLimits) throws(Fault) {
    guard let library = archive_functions_load()?.pointee else {
      throw Fault(.input, "package.library", [file], path: file)
    }
    guard let handle = library.archive_read_new() else {
      throw Fault(.internal, "package.memory", [file], path: file)
    }
    self.library = library
    self.handle = handle
    self.bytes = bytes
    self.file = file
    self.limits = limits
    // By the directory at the end only: a stream of members could say something else than the directory.
    let status = library.archive_read_support_format_zip_seekable(handle)
    guard status == ARCHIVE_OK else { throw fault("package.damaged", [file, reason()]) }
  }

  deinit { _ = library.archive_read_free(handle) }

  /// Walks the package once.
  func run(_ isWanted: (String) -> Bool) throws(Fault) -> Content {
    let result = ThreadLocale.inUTF8 { read(isWanted) }
    try result.get()
    return content
  }

  private func read(_ isWanted: (String) -> Bool) -> Result<Void, Fault> {
    bytes.withUnsafeBytes { all in
      // The pointer outlives every call that reads from it: all of them happen inside this closure.
      guard library.archive_read_open_memory(handle, all.baseAddress, all.count) == ARCHIVE_OK else {
        return .failure(fault("package.damaged", [file, reason()]))
      }
      defer { _ = library.archive_read_close(handle) }
      return Result { () throws(Fault) in try walk(isWanted) }
    }
  }

  private func walk(_ isWanted: (String) -> Bool) throws(Fault) {
    while let entry = try next() {
      let name = try checkedName(of: entry)
      guard content.names.count < limits.members else {
        throw fault("package.members", [file, String(limits.members)])
      }
      content.names.append(name)
      guard !name.hasSuffix("/"), isWanted(name) else { continue }
      guard library.archive_entry_is_encrypted(entry) == 0 else {
        throw fault("package.encrypted", [file, name])
      }
      let member = try unpack(entry, name)
      let key = Package.key(name)
      // The same bytes twice are harmless; two texts under one name are a trick.
      if let first = content.members[key], first != member { throw fault("package.twice", [file, name]) }
      content.members[key] = member
    }
  }

  private func next() throws(Fault) -> OpaquePointer? {
    var entry: OpaquePointer?
    switch library.archive_read_next_header(handle, &entry) {
    case ARCHIVE_OK, ARCHIVE_WARN: return entry
    case ARCHIVE_EOF: return nil
    default: throw fault("package.damaged", [file, reason()])
    }
  }

  /// The name of a member, which stays inside the package.
  private func checkedName(of entry: OpaquePointer) throws(Fault) -> String {
    guard let raw = library.archive_entry_pathname(entry) else { throw fault("package.name", [file, "?"]) }
    let name = String(cString: raw)
    guard !name.isEmpty, name.utf8.count <= limits.nameLength else {
      throw fault("package.name", [file, String(name.prefix(60))])
    }
    // Some old programs part folders by `\`.
    let path = name.replacing("\\", with: "/")
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isOutside = parts.contains("..") || path.hasPrefix("/") || parts[0].hasSuffix(":")
    guard !isOutside, !path.utf8.contains(where: { $0 < 0x20 }) else {
      throw fault("package.name", [file, String(name.prefix(60))])
    }
    return path
  }

  private func unpack(_ entry: OpaquePointer, _ name: String) throws(Fault) -> [UInt8] {
    var member: [UInt8] = []
    let claimed =
      library.archive_entry_size_is_set(entry) != 0 ? Int(clamping: library.archive_entry_size(entry)) : 0
    let room = min(limits.packageSize, limits.freeSize + bytes.count * limits.ratio)
    // What a directory claims is believed only as far as it may be true.
    guard claimed <= limits.memberSize else { throw tooLarge(name, limits.memberSize) }
    member.reserveCapacity(max(0, min(claimed, room - unpacked)))
    while true {
      let count = library.archive_read_data(handle, &buffer, buffer.count)
      if count == 0 { return member }
      guard count > 0 else { throw fault("package.member", [file, name, reason()]) }
      member.append(contentsOf: buffer[..<count])
      unpacked += count
      guard member.count <= limits.memberSize else { throw tooLarge(name, limits.memberSize) }
      guard unpacked <= room else { throw tooLarge(name, room) }
    }
  }

  private func tooLarge(_ name: String, _ limit: Int) -> Fault {
    fault("package.size", [file, name, String(limit >> 20)])
  }

  private func reason() -> String { library.archive_error_string(handle).map { String(cString: $0) } ?? "" }

  private func fault(_ id: String, _ arguments: [String]) -> Fault {
    Fault(.input, id, arguments, path: file)
  }
}
