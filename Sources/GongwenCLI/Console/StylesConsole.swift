import ArgumentParser
import Glibc
import GongwenModel
import GongwenStyle

/// Where the `styles` commands look, and how they speak.
struct StylesConsole {
  /// The language of messages, from the locale's variables in the order in which POSIX weighs them.
  let language: MessageLanguage
  /// The folders of styles: `Styles` under `GONGWEN_HOME`, else in the working directory.
  let folders: [String]

  init() {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Self.variable).first ?? ""
    language = locale.hasPrefix("zh") ? .chinese : .english
    folders = [Self.variable("GONGWEN_HOME").map { $0 + "/Styles" } ?? "Styles"]
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Runs `work`; a fault is printed and becomes the command's exit status.
  func run<Result>(_ work: () throws(Fault) -> Result) throws -> Result {
    do {
      return try work()
    } catch {
      printError(message(for: error.diagnostic, at: error.path))
      throw ExitCode(error.category.rawValue)
    }
  }

  /// `path:line:column: error: message [id]`, and the remedy on a line of its own.
  func message(for problem: StyleProblem) -> String {
    let place = problem.path.map { problem.line > 0 ? "\($0):\(problem.line):\(problem.column)" : $0 }
    return message(for: problem.diagnostic, at: place)
  }

  private func message(for diagnostic: Diagnostic, at place: String?) -> String {
    let words = MessageCatalogue.message(for: diagnostic, in: language)
    let level = language == .chinese ? "错误" : "error"
    var text = (place.map { $0 + ": " } ?? "gongwen: ") + "\(level): \(words) [\(diagnostic.id)]"
    if let hint = MessageCatalogue.hint(for: diagnostic, in: language) {
      text += language == .chinese ? "\n  提示：\(hint)" : "\n  hint: \(hint)"
    }
    return text
  }

  func printError(_ text: String) {
    var rest = Array((text + "\n").utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      // A message that can not be written has nobody left to tell.
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

/// A value as one line of JSON, for `--format json`; the order of the members is the order given.
enum JSONLine {
  static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { string($0) + ":" + $1 }.joined(separator: ",") + "}"
  }

  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  static func string(_ text: String?) -> String { text.map { string($0) } ?? "null" }
}

/// Columns of text, aligned by the width in a terminal: Han and full-width marks take two columns.
enum TextTable {
  static func lines(_ rows: [[String]]) -> [String] {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], width(cell))
      }
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        column == row.count - 1
          ? cell : cell + String(repeating: " ", count: widths[column] - width(cell) + 2)
      }.joined()
    }
  }

  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF01...0xFF60,
        0xFFE0...0xFFE6, 0x20000...0x3FFFD:
        sum + 2
      default: sum + 1
      }
    }
  }
}
