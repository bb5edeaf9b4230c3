import Glibc
import Gongwen

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

  /// Writes to standard output (1) or standard error (2).
  ///
  /// A reader that went away is not worth a message.
  static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        if count < 0 && errno != EINTR { return }
        done += max(0, count)
      }
    }
  }

  /// Replaces the line in hand by a state of work, for a person only; an empty one clears it.
  static func progress(_ text: String) {
    if isTerminal(2) { write("\r\u{1B}[K" + text, to: 2) }
  }

  /// Says something in passing, to a person only: quiet in a pipe.
  static func note(_ text: String) {
    if isTerminal(2) { write(text + "\n", to: 2) }
  }
}
