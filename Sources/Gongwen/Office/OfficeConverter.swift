import Glibc
import GongwenFiles
import GongwenModel
import GongwenReading

/// Turns .doc, .wps, .odt and .rtf into .docx with LibreOffice, as a process of its own.
///
/// The process gets a folder and a profile of its own, no input, a time limit; it is ended with everything it started.
struct OfficeConverter {
  /// The program, and where it may work.
  let program: OfficeProgram
  /// How long a file may take, in seconds; the largest real ones take five.
  var timeLimit = 120
  /// How often its end is looked for, in milliseconds.
  private let step = 20

  init(program: OfficeProgram, timeLimit: Int = 120) {
    self.program = program
    self.timeLimit = timeLimit
  }

  /// The .docx of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - fileExtension: What it is, for LibreOffice.
  ///   - name: Its path, for messages.
  /// - Throws: A `Fault` of category input when the program is not there, fails, or takes too long.
  /// - Returns: The bytes of the .docx.
  func docx(from bytes: [UInt8], as fileExtension: String, name: String) throws(Fault) -> [UInt8] {
    guard access(program.path, X_OK) == 0 else {
      throw Fault(.input, "format.office.missing", [name], path: name)
    }
    let folder = try ScratchFolder(in: program.temporaryFolder, unfinished: program.unfinished)
    defer { folder.remove() }
    try Folder.make(folder.path + "/profile/user")
    try AtomicFile.write(Self.settings, to: folder.path + "/profile/user/registrymodifications.xcu")
    try AtomicFile.write(bytes, to: folder.path + "/input." + fileExtension)
    try convert(folder.path, fileExtension, name)
    guard let result = InputFile.small(folder.path + "/out/input.docx", limit: 1 << 29), !result.isEmpty
    else {
      throw Fault(.input, "format.office.failed", [name, "-"], path: name)
    }
    return result
  }

  /// Nothing outside the file is fetched, no macro runs.
  private static let settings = Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" \
    oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" \
    oor:op="fuse"><value>3</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" \
    oor:op="fuse"><value>true</value></prop></item>
    </oor:items>
    """.utf8)

  private func convert(_ folder: String, _ fileExtension: String, _ name: String) throws(Fault) {
    let words = [
      program.path, "-env:UserInstallation=file://\(folder)/profile", "--headless", "--norestore",
      "--nolockcheck",
      "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder + "/out",
      folder + "/input." + fileExtension,
    ]
    let environment = [
      "HOME=\(folder)", "PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8", "TMPDIR=\(folder)",
    ]
    let process: ProcessGroup
    do {
      process = try ProcessGroup(words, environment: environment, unfinished: program.unfinished)
    } catch {
      throw Fault(.input, "format.office.failed", [name, FileSystem.reason(error.code)], path: name)
    }
    for _ in 0..<(timeLimit * 1000 / step) {
      if let status = process.statusIfEnded() {
        process.kill()
        guard status == 0 else {
          throw Fault(.input, "format.office.failed", [name, "\(status)"], path: name)
        }
        return
      }
      usleep(UInt32(step) * 1000)
    }
    process.kill()
    throw Fault(.input, "format.office.time", [name, String(timeLimit)], path: name)
  }
}
