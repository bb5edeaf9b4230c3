import Glibc
import Gongwen
import Testing

/// A folder that goes away with the test.
private struct Scratch: ~Copyable {
  let path: String

  init() throws {
    var template = Array(
      "\(getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir)/gongwen-test-XXXXXX".utf8CString)
    let made = mkdtemp(&template) != nil
    try #require(made)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func names() -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var result: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { result.append(name) }
    }
    return result.sorted()
  }

  deinit {
    for name in names() { remove("\(path)/\(name)") }
    rmdir(path)
  }
}

@Suite struct FileTests {
  @Test func whatIsWrittenIsRead() throws {
    let scratch = try Scratch()
    let file = "\(scratch.path)/甲.pdf"
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try AtomicFile.write(bytes, to: file)
    #expect(try InputFile.read(file) == bytes)
    try AtomicFile.write([1, 2], to: file)
    #expect(try InputFile.read(file) == [1, 2])
    let names = scratch.names()
    #expect(names == ["甲.pdf"])
  }

  @Test func anOlderFileKeepsItsPermissionsAndItsLink() throws {
    let scratch = try Scratch()
    let (file, link) = ("\(scratch.path)/a", "\(scratch.path)/b")
    try AtomicFile.write([1], to: file)
    chmod(file, 0o640)
    symlink("a", link)
    try AtomicFile.write([2], to: link)
    var status = stat()
    #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(file, &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(try InputFile.read(file) == [2])
  }

  @Test func aNameAsLongAsTheSystemAllowsWorks() throws {
    let scratch = try Scratch()
    let name = String(repeating: "n", count: 255)
    try AtomicFile.write([1], to: "\(scratch.path)/\(name)")
    let names = scratch.names()
    #expect(names == [name])
  }

  @Test func faultsOfReadingSayWhat() throws {
    let scratch = try Scratch()
    let file = "\(scratch.path)/a"
    try AtomicFile.write([1, 2, 3], to: file)
    #expect(readFault("\(scratch.path)/none") == "input.missing")
    #expect(readFault("\(file)/below") == "input.missing")
    #expect(readFault(scratch.path) == "input.directory")
    #expect(throws: Fault(.input, "input.too-large", [file, "0"], path: file)) {
      try InputFile.read(file, maximumSize: 2)
    }
    #expect(try InputFile.read(file, maximumSize: 3) == [1, 2, 3])
  }

  @Test func faultsOfWritingLeaveNothing() throws {
    let scratch = try Scratch()
    #expect(writeFault("\(scratch.path)/none/a") == "output.no-folder")
    #expect(writeFault(scratch.path) == "output.directory")
    #expect(writeFault("/dev/full") == "output.disk-full")
    #expect(writeFault("\(scratch.path)/" + String(repeating: "n", count: 256)) == "output.failed")
    let names = scratch.names()
    #expect(names == [])
  }

  private func readFault(_ path: String) -> String? {
    do throws(Fault) {
      _ = try InputFile.read(path)
      return nil
    } catch {
      return error.path == path && error.category == .input ? error.diagnostic.id : "\(error)"
    }
  }

  private func writeFault(_ path: String) -> String? {
    do throws(Fault) {
      try AtomicFile.write([1], to: path)
      return nil
    } catch {
      return error.path == path && error.category == .input ? error.diagnostic.id : "\(error)"
    }
  }
}
