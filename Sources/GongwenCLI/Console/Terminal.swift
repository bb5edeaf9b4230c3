import Glibc
import Gongwen
import GongwenFiles
import GongwenModel

/// What the program may know of where its words go: the only place that asks the environment.
enum Terminal {
  /// The value of an environment variable.
  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The values of those of the named variables that are set.
  static func environment(_ names: [String]) -> [String: String] {
    names.reduce(into: [:]) { $0[$1] = variable($1) }
  }

  /// The language of messages.
  static var language: MessageLanguage { MessageLanguage(environment: variable) }

  /// Whether an open file (1 standard output, 2 standard error) is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether colours are wanted: a terminal that can, and no `NO_COLOR` (no-color.org).
  static func usesColour(_ descriptor: Int32) -> Bool {
    guard isTerminal(descriptor), (variable("NO_COLOR") ?? "").isEmpty else { return false }
    return variable("TERM") != "dumb"
  }

  /// The columns of a terminal; 100 when the file is none.
  static func width(_ descriptor: Int32) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return 100 }
    return Int(size.ws_col)
  }

  /// Writes a result to standard output.
  ///
  /// A reader that went away ends the command as it ends others, without words.
  ///
  /// - Throws: A `Fault` of category input when it cannot be written: a result must not be lost with status 0.
  static func write(_ text: PrintableText) throws(Fault) { try check(send(text, to: 1)) }

  /// Writes a result of bytes, such as a PDF, to standard output.
  static func write(_ bytes: [UInt8]) throws(Fault) {
    try check(FileOperations.system.writeAll(bytes, to: 1))
  }

  /// Looks at what writing a result came to.
  static func check(_ code: Int32?) throws(Fault) {
    guard let code else { return }
    if code == EPIPE { endQuietly() }
    throw FileFault.writing("-", code)
  }

  /// Says something to standard error, beside the results: nothing more can be done when nobody hears it.
  static func say(_ text: PrintableText) { _ = send(text, to: 2) }

  /// Writes to an open file; the error number when that fails.
  static func send(_ text: PrintableText, to descriptor: Int32) -> Int32? {
    FileOperations.system.writeAll(Array(text.string.utf8), to: descriptor)
  }

  /// Ends as a program does that never thought of a broken pipe: by the signal, silently.
  private static func endQuietly() -> Never {
    signal(SIGPIPE, SIG_DFL)
    raise(SIGPIPE)
    exit(ExitStatus.input.rawValue)
  }

  /// Replaces the line in hand by a state of work, for a person only; an empty one clears it.
  static func progress(_ text: PrintableText) {
    if isTerminal(2) { say("\r\u{1B}[K\(text)") }
  }

  /// Says something in passing, to a person only: quiet in a pipe.
  static func note(_ text: PrintableText) {
    if isTerminal(2) { say("\(text)\n") }
  }
}
