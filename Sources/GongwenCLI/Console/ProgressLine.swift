import Glibc
import GongwenModel

/// Tells how far a long run has come: a bar on a terminal, a line now and then elsewhere, or nothing.
struct ProgressLine {
  /// How much is told.
  enum Style {
    case bar
    case lines
    case quiet
  }

  private let style: Style
  private let total: Int
  private let language: MessageLanguage
  private let start = ProgressLine.now
  private var shown = 0.0
  private var isBarShown = false

  /// A terminal is redrawn ten times a second at most; a pipe gets a line every five seconds.
  private var interval: Double { style == .bar ? 0.1 : 5 }

  /// Prepares the display of `total` steps; `quiet` shows nothing.
  init(total: Int, quiet: Bool) {
    self.total = total
    language = Terminal.language
    style = quiet ? .quiet : Terminal.isTerminal(2) ? .bar : .lines
  }

  /// Seconds since the start.
  var elapsed: Double { ProgressLine.now - start }

  /// Shows that `done` steps are done, the last of them `name`.
  mutating func show(done: Int, failed: Int, name: String) {
    guard style != .quiet, elapsed - shown >= interval, elapsed >= interval else { return }
    shown = elapsed
    let rate = Double(done) / max(elapsed, 0.001)
    let left = Int((Double(total - done) / max(rate, 0.001)).rounded(.up))
    if style == .lines {
      Terminal.say("\(counts(done, failed, rate, left))\n")
    } else {
      drawBar(done, counts(done, failed, rate, left), name)
    }
  }

  /// Takes the bar away, so that something else can be written.
  mutating func clear() {
    guard isBarShown else { return }
    Terminal.say("\r\u{1B}[K")
    isBarShown = false
  }

  private mutating func drawBar(_ done: Int, _ counts: String, _ name: String) {
    let share = total == 0 ? 1 : Double(done) / Double(total)
    Terminal.say("\r\u{1B}[K\(Self.line(share, counts, name, width: Terminal.width(2)))")
    isBarShown = true
  }

  /// What fits a terminal: a line that would wrap would leave a part of itself behind with each redraw.
  ///
  /// - Parameters:
  ///   - share: How much is done, from 0 to 1.
  ///   - counts: What is told at any width, cut where even that has no room.
  ///   - name: What was done last, as far as it fits.
  ///   - width: The columns of the terminal.
  /// - Returns: The line; its bar is shorter in a narrow terminal, and left out where it would say nothing.
  static func line(_ share: Double, _ counts: String, _ name: String, width: Int) -> String {
    let cells = min(24, width - 2 - columns(counts))
    let filled = Int(share * Double(max(0, cells)))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: max(0, cells) - filled)
    let line = (cells < 6 ? "" : bar + " ") + counts + "  " + PrintableText(name).string
    var used = 0
    return String(
      line.prefix { character in
        used += columns(String(character))
        return used < width
      })
  }

  private func counts(_ done: Int, _ failed: Int, _ rate: Double, _ left: Int) -> String {
    let speed = "\(Int(rate)).\(Int(rate * 10) % 10)"
    if language == .chinese {
      return "\(done)/\(total)，每秒 \(speed) 份，剩余 \(Self.clock(left))" + (failed > 0 ? "，失败 \(failed)" : "")
    }
    return "\(done)/\(total), \(speed)/s, \(Self.clock(left)) left" + (failed > 0 ? ", \(failed) failed" : "")
  }

  /// `12 s` or `3:05`.
  static func clock(_ seconds: Int) -> String {
    seconds < 60 ? "\(seconds) s" : "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }

  private static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
