internal import Glibc

/// What is wrong with a font file.
struct FontDamage: Error, Sendable, Equatable {
  /// The raw value is the id of the message.
  enum Kind: String, Sendable {
    case unreadable = "font.file.unreadable"
    case empty = "font.file.empty"
    case unknownFormat = "font.file.format"
    case truncated = "font.file.truncated"
    case table = "font.file.table"
    case checksum = "font.file.checksum"
  }

  var kind: Kind
  /// The reason that the system gives, or the table's tag.
  var detail = ""

  init(_ kind: Kind, _ detail: String = "") {
    self.kind = kind
    self.detail = detail
  }
}

/// A file's bytes, mapped for reading as long as the object lives.
///
/// Mapping keeps a scan of a 27 MB collection at the few pages it looks at. Its price: a file that another
/// process cuts short during the scan stops this one with SIGBUS. Font files are replaced by rename.
final class MappedFile {
  let raw: UnsafeRawBufferPointer

  init(path: String) throws(FontDamage) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FontDamage(.unreadable, systemReason()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FontDamage(.unreadable, systemReason()) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FontDamage(.unreadable, "not a file") }
    guard status.st_size > 0 else { throw FontDamage(.empty) }
    let address = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let address, address != MAP_FAILED else { throw FontDamage(.unreadable, systemReason()) }
    self.raw = UnsafeRawBufferPointer(start: address, count: Int(status.st_size))
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: raw.baseAddress), raw.count) }
}

/// What `errno` stands for, in the system's words.
func systemReason() -> String { String(cString: strerror(errno)) }

/// A stretch of a mapped font file; every read is checked against its end, so that no file can lead outside.
struct FontBytes {
  private let file: MappedFile
  private let raw: UnsafeRawBufferPointer

  init(_ file: MappedFile) {
    self.file = file
    self.raw = file.raw
  }

  private init(file: MappedFile, raw: UnsafeRawBufferPointer) {
    self.file = file
    self.raw = raw
  }

  var count: Int { raw.count }

  func slice(_ offset: Int, _ length: Int) throws(FontDamage) -> FontBytes {
    guard offset >= 0, length >= 0, offset <= raw.count, length <= raw.count - offset else {
      throw FontDamage(.truncated)
    }
    return FontBytes(file: file, raw: UnsafeRawBufferPointer(rebasing: raw[offset..<offset + length]))
  }

  func u16(_ offset: Int) throws(FontDamage) -> Int {
    Int(UInt16(bigEndian: try load(offset, as: UInt16.self)))
  }

  func i16(_ offset: Int) throws(FontDamage) -> Int {
    Int(Int16(bigEndian: try load(offset, as: Int16.self)))
  }

  func u32(_ offset: Int) throws(FontDamage) -> Int {
    Int(UInt32(bigEndian: try load(offset, as: UInt32.self)))
  }

  /// Lends the bytes to a library that wants a pointer.
  func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withExtendedLifetime(file) { body(raw) }
  }

  /// A copy of all bytes.
  var copy: [UInt8] { withUnsafeBytes { Array($0) } }

  private func load<Value: FixedWidthInteger>(_ offset: Int, as type: Value.Type) throws(FontDamage) -> Value
  {
    guard offset >= 0, offset <= raw.count - MemoryLayout<Value>.size else { throw FontDamage(.truncated) }
    return withExtendedLifetime(file) { raw.loadUnaligned(fromByteOffset: offset, as: Value.self) }
  }
}
