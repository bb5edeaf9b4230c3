import ArgumentParser
import Glibc
import Gongwen

extension GongwenCommand {
  /// What ArgumentParser has to say of a call, in the user's language: help, version, or what is wrong.
  static func callText(for error: any Error) -> String {
    // A status says nothing, and ArgumentParser would prepare its usage for it.
    if error is ExitCode { return "" }
    guard Terminal.language == .chinese else { return fullMessage(for: error) }
    // Not wrapped: it is taken apart, and what becomes of it is wrapped anew.
    let text = fullMessage(for: error, columns: 1 << 20)
    if let page = HelpPage(text) { return ChineseHelp.text(of: page, width: Terminal.helpWidth) }
    return text.hasPrefix("Error: ") ? CallErrorText.chinese(text) : text
  }
}

extension Terminal {
  /// The columns of pages of help: `COLUMNS`, those of the terminal, or 80; as ArgumentParser has it for its own.
  static var helpWidth: Int {
    if let columns = variable("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
