import Glibc
import GongwenFiles
import GongwenModel
import GongwenReading
import TestSupport
import Testing

@testable import Gongwen

/// The process around LibreOffice, with scripts in its place: the tests' machine need not have it.
struct OfficeConverterTests {
  private func converter(_ script: String, in folder: TemporaryFolder, seconds: Int = 10) throws
    -> OfficeConverter
  {
    let path = folder.path + "/soffice"
    try AtomicFile.write(Array("#!/bin/sh\n\(script)\n".utf8), to: path)
    chmod(path, 0o755)
    return OfficeConverter(
      program: OfficeProgram(path: path, temporaryFolder: folder.path), timeLimit: seconds)
  }

  private func fault(_ converter: OfficeConverter) -> Fault? {
    do {
      _ = try converter.docx(from: [1], as: "doc", name: "a.doc")
      return nil
    } catch {
      return error
    }
  }

  @Test func theResultIsReadFromTheFolderOfTheCall() throws {
    let folder = try TemporaryFolder()
    let script =
      "for a; do case $a in */out) o=$a;; */input.doc) i=$a;; esac; done; mkdir -p $o; cat $i $i > $o/input.docx"
    let result = try converter(script, in: folder).docx(from: [7, 8], as: "doc", name: "a.doc")
    #expect(result == [7, 8, 7, 8])
  }

  @Test func failureAndAbsenceAreTold() throws {
    let folder = try TemporaryFolder()
    #expect(fault(try converter("exit 3", in: folder))?.diagnostic.arguments == ["a.doc", "3"])
    #expect(fault(try converter("exit 0", in: folder))?.diagnostic.id == "format.office.failed")
    let none = OfficeProgram(path: folder.path + "/none", temporaryFolder: folder.path)
    #expect(fault(OfficeConverter(program: none))?.diagnostic.id == "format.office.missing")
  }

  @Test func itWorksInTheFolderItIsGivenAndLeavesNothingThere() throws {
    let folder = try TemporaryFolder()
    let script = "for a; do case $a in */out) o=$a;; esac; done; mkdir -p $o; echo $HOME > $o/input.docx"
    let result = try converter(script, in: folder).docx(from: [7], as: "doc", name: "a.doc")
    #expect(String(decoding: result, as: UTF8.self).hasPrefix(folder.path + "/gongwen-"))
    #expect(try FileSystem.names(in: folder.path).filter { $0.hasPrefix("gongwen-") } == [])
  }

  @Test func aFolderThatIsNotThereIsAFault() throws {
    let folder = try TemporaryFolder()
    let path = try converter("exit 0", in: folder).program.path
    let nowhere = OfficeProgram(path: path, temporaryFolder: folder.path + "/none")
    #expect(fault(OfficeConverter(program: nowhere))?.category == .input)
  }

  @Test func aHangingProgramIsEndedWithItsChildren() throws {
    let folder = try TemporaryFolder()
    let mark = folder.path + "/child"
    let slow = try converter("(sleep 3; touch \(mark)) & sleep 60", in: folder, seconds: 1)
    #expect(fault(slow)?.diagnostic.id == "format.office.time")
    sleep(3)
    #expect(!Folder.exists(mark) && FileSystem.mode(of: mark) == nil)
  }

  @Test func nothingBeginsOnceEverythingHasEnded() throws {
    let folder = try TemporaryFolder()
    let ended = try converter("mkdir -p $HOME/out; echo a > $HOME/out/input.docx", in: folder)
    ended.program.unfinished.end()
    #expect(fault(ended)?.category == .input)
    #expect(try FileSystem.names(in: folder.path).filter { $0.hasPrefix("gongwen-") } == [])
  }
}
