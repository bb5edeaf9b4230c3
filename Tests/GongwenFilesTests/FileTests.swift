import Glibc
import GongwenFiles
import GongwenModel
import Synchronization
import TestSupport
import Testing

@Suite struct FileTests {
  @Test func whatIsWrittenIsRead() throws {
    let scratch = try TemporaryFolder()
    let file = "\(scratch.path)/甲.pdf"
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try AtomicFile.write(bytes, to: file)
    #expect(try InputFile.read(file) == bytes)
    try AtomicFile.write([1, 2], to: file)
    #expect(try InputFile.read(file) == [1, 2])
    let names = try FileSystem.names(in: scratch.path)
    #expect(names == ["甲.pdf"])
  }

  @Test func anOlderFileKeepsItsPermissionsAndItsLink() throws {
    let scratch = try TemporaryFolder()
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
    let scratch = try TemporaryFolder()
    let name = String(repeating: "n", count: 255)
    try AtomicFile.write([1], to: "\(scratch.path)/\(name)")
    let names = try FileSystem.names(in: scratch.path)
    #expect(names == [name])
    #expect(writeFault("\(scratch.path)/\(name).pdf") == "output.name-long")
  }

  @Test func faultsOfReadingSayWhat() throws {
    let scratch = try TemporaryFolder()
    let file = "\(scratch.path)/a"
    try AtomicFile.write([1, 2, 3], to: file)
    #expect(readFault("\(scratch.path)/none") == "input.missing")
    #expect(readFault("\(file)/below") == "input.missing")
    #expect(readFault(scratch.path) == "input.directory")
    #expect(throws: Fault(.input, "input.too-large", [file, "0"], path: file)) {
      try InputFile.read(file, maximumSize: 2)
    }
    #expect(try InputFile.read(file, maximumSize: 3) == [1, 2, 3])
    // What the kernel writes as it is read says no size beforehand.
    let maps = "/proc/self/maps"
    #expect(throws: Fault(.input, "input.too-large", [maps, "0"], path: maps)) {
      try InputFile.read(maps, maximumSize: 100)
    }
  }

  @Test func faultsOfWritingLeaveNothing() throws {
    let scratch = try TemporaryFolder()
    #expect(writeFault("\(scratch.path)/none/a") == "output.no-folder")
    #expect(writeFault(scratch.path) == "output.directory")
    #expect(writeFault("/dev/full") == "output.disk-full")
    #expect(writeFault("\(scratch.path)/" + String(repeating: "n", count: 256)) == "output.name-long")
    let names = try FileSystem.names(in: scratch.path)
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

  @Test func aPathWithANULIsNoOtherFile() throws {
    let scratch = try TemporaryFolder()
    try AtomicFile.write([1], to: "\(scratch.path)/a")
    #expect(readFault("\(scratch.path)/a\u{0}b") == "input.missing")
    #expect(FileSystem.resolved("\(scratch.path)/a\u{0}b") == nil)
  }

  @Test func foldersAreMadeAllTheWayAndFaultsNameThePath() throws {
    let scratch = try TemporaryFolder()
    try Folder.make(scratch.path + "/a/b/c/")
    try Folder.make(scratch.path + "/a/b/c")
    #expect(Folder.exists(scratch.path + "/a/b/c"))
    try AtomicFile.write([1], to: "\(scratch.path)/f")
    let file = scratch.path + "/f"
    for path in [file, file + "/g", file + "/g/h"] {
      #expect(throws: Fault(.input, "output.not-folder", [file], path: file)) { try Folder.make(path) }
    }
  }
}

/// What has reached the disk when a file has its name: write, flush, rename, flush the folder, in that order.
@Suite struct FileDurabilityTests {
  private final class Recorder: Sendable {
    private let calls = Mutex<[String]>([])
    var list: [String] { calls.withLock { $0 } }

    /// The system's calls, told one after another; `failing` answers with an error number in its place.
    func operations(failing: (call: String, code: Int32)? = nil) -> FileOperations {
      let told = { @Sendable (call: String) -> Bool in
        self.calls.withLock { $0.append(call) }
        guard let failing, failing.call == call else { return true }
        errno = failing.code
        return false
      }
      let system = FileOperations.system
      return FileOperations(
        write: { told("write") ? system.write($0, $1) : -1 },
        synchronise: { number in
          var status = stat()
          fstat(number, &status)
          let isFolder = status.st_mode & S_IFMT == S_IFDIR
          return told(isFolder ? "flush folder" : "flush \(status.st_size)") ? system.synchronise(number) : -1
        },
        rename: { from, to in
          let names = [from, to].map {
            Path.name(of: $0).hasPrefix(WholeFile.partPrefix) ? "part" : Path.name(of: $0)
          }
          return told("rename " + names.joined(separator: " ")) ? system.rename(from, to) : -1
        })
    }
  }

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aResultIsOnTheDiskBeforeItHasItsNameAndThenItsNameIs() throws {
    let recorder = Recorder()
    try AtomicFile.write([1, 2, 3], to: folder.path + "/a", operations: recorder.operations())
    #expect(recorder.list == ["write", "flush 3", "rename part a", "flush folder"])
  }

  @Test func aReportOfABatchLeavesTheFolderToTheEndOfTheRun() throws {
    let recorder = Recorder()
    try WholeFile.write([1, 2, 3], to: folder.path + "/a", operations: recorder.operations())
    #expect(recorder.list == ["write", "flush 3", "rename part a"])
  }

  @Test func aCacheIsNotWaitedFor() throws {
    let recorder = Recorder()
    try WholeFile.write([1], to: folder.path + "/a", durability: .none, operations: recorder.operations())
    #expect(recorder.list == ["write", "rename part a"])
  }

  @Test(arguments: [
    ("write", ENOSPC, "output.disk-full"), ("flush 1", ENOSPC, "output.disk-full"),
    ("flush 1", EIO, "output.failed"),
    ("rename part a", EACCES, "output.permission"),
  ])
  func aFailureKeepsTheOldFileAndLeavesNothing(call: String, code: Int32, id: String) throws {
    try folder.write([7], to: "a")
    let path = folder.path + "/a"
    #expect {
      try AtomicFile.write([1], to: path, operations: Recorder().operations(failing: (call, code)))
    } throws: { error in
      (error as? Fault)?.diagnostic.id == id
    }
    #expect(try folder.contents() == ["a": [7]])
  }

  @Test func aFileSystemWithoutFlushesStillTakesFiles() throws {
    let operations = Recorder().operations(failing: ("flush 1", EINVAL))
    try AtomicFile.write([1], to: folder.path + "/a", operations: operations)
    #expect(try folder.contents() == ["a": [1]])
  }

  @Test func aFolderThatCannotBeFlushedBecauseTheDiskFailsIsAFault() throws {
    #expect(throws: Fault.self) {
      try AtomicFile.write(
        [1], to: folder.path + "/a", operations: Recorder().operations(failing: ("flush folder", EIO)))
    }
  }
}
