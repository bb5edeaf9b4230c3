import Glibc
import Gongwen
import GongwenReading

/// The home of this process.
enum ProcessHome {
  /// Found from the environment and the command's own place.
  static var current: GongwenHome {
    GongwenHome.locate(executable: executable, variable: Terminal.variable) { access($0, R_OK) == 0 }
  }

  /// The same, with folders of fonts that an option names in front.
  static func current(fonts: [String]) -> GongwenHome {
    var home = current
    home.fontFolders = fonts + home.fontFolders
    return home
  }

  /// LibreOffice, which works below `TMPDIR`.
  ///
  /// `GONGWEN_SOFFICE`, else `soffice` on `PATH`; `nil` when there is none.
  static var office: OfficeProgram? {
    officePath.map {
      var program = OfficeProgram(path: $0, temporaryFolder: temporaryFolder)
      program.unfinished = unfinished
      return program
    }
  }

  /// What LibreOffice is doing for this process; signals end it.
  static let unfinished = UnfinishedWork()

  private static var officePath: String? {
    if let own = Terminal.variable("GONGWEN_SOFFICE"), !own.isEmpty { return own }
    let folders = (Terminal.variable("PATH") ?? "/usr/bin").split(separator: ":")
    return folders.map { $0 + "/soffice" }.first { $0.hasPrefix("/") && access($0, X_OK) == 0 }
  }

  /// `TMPDIR`, where it is a whole path: LibreOffice is told it as an address.
  private static var temporaryFolder: String {
    guard let own = Terminal.variable("TMPDIR"), own.hasPrefix("/") else { return "/tmp" }
    return own
  }

  private static var executable: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
