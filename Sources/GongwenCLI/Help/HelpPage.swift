/// A page of help as ArgumentParser writes it, taken apart again, so that it can be told in another language.
///
/// ArgumentParser keeps to itself what a page is made of and gives the text alone. Written without wrapping, each
/// thing of it stands on a line of its own; what is not known stays where it was, as it was.
struct HelpPage: Equatable {
  /// A part with a head, such as that of the options.
  struct Section: Equatable {
    var title: String
    var rows: [Row] = []
  }

  /// An argument, option or subcommand.
  struct Row: Equatable {
    var label: String
    var text = ""
    /// What ArgumentParser adds in brackets: the values that there are, and the one that stands when none is given.
    var choice: Choice?
  }

  /// The values of an option.
  struct Choice: Equatable {
    var values: [String] = []
    var standard: String?
  }

  var abstract = ""
  var discussion: [HelpBlock] = []
  var usage = ""
  var sections: [Section] = []
  /// Where more can be read.
  var footer: [String] = []

  /// The column of descriptions, by ArgumentParser.
  static let textColumn = 26

  /// Takes a page apart that was written for a line of any length; `nil` for what is no page of help: a version, a
  /// script for a shell.
  init?(_ text: String) {
    guard text.hasPrefix("OVERVIEW: ") || text.hasPrefix("USAGE: ") else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let usage = lines.firstIndex(where: { $0.hasPrefix("USAGE: ") }) else { return nil }
    if usage > 0 {
      abstract = String(lines[0].dropFirst("OVERVIEW: ".count))
      discussion = HelpBlock.blocks(of: lines[1..<usage])
    }
    self.usage = String(lines[usage].dropFirst("USAGE: ".count))
    var rest = lines[(usage + 1)...]
    while let line = rest.popFirst() {
      if line.isEmpty { continue }
      if !line.hasPrefix(" "), line.hasSuffix(":") {
        sections.append(Section(title: String(line.dropLast())))
      } else if line.hasPrefix("  See "), sections.last?.rows.isEmpty == false {
        footer.append(String(line.dropFirst(2)))
      } else if line.hasPrefix("  "), !sections.isEmpty {
        sections[sections.count - 1].rows.append(Row(line, &rest))
      } else {
        footer.append(String(line))
      }
    }
  }
}

extension HelpPage.Row {
  /// Reads a row: the label, and the text beside it, or below where the label is too long.
  fileprivate init(_ line: Substring, _ rest: inout ArraySlice<Substring>) {
    let margin = String(repeating: " ", count: HelpPage.textColumn)
    if let next = rest.first, next.hasPrefix(margin) {
      label = String(line.dropFirst(2))
      rest.removeFirst()
      text = String(next.dropFirst(margin.count))
    } else {
      let head = line.prefix(margin.count)
      label = head.dropFirst(2).trimmingBlanks
      text = String(line.dropFirst(head.count))
      // Nothing beside it: a label that is longer than the column.
      if head.last != " " { (label, text) = (String(line.dropFirst(2)), "") }
    }
    takeChoice()
  }

  /// Parts what ArgumentParser added in brackets from the words of the option.
  private mutating func takeChoice() {
    for opening in ["(values: ", "(default: "] where text.hasSuffix(")") {
      guard let start = text.lastRange(of: opening) else { continue }
      let inner = text[text.index(after: start.lowerBound)...].dropLast()
      var choice = HelpPage.Choice()
      for part in inner.parts(at: "; ") {
        if part.hasPrefix("values: ") {
          choice.values = part.dropFirst("values: ".count).parts(at: ", ").map { String($0) }
        } else if part.hasPrefix("default: ") {
          choice.standard = String(part.dropFirst("default: ".count))
        } else {
          return
        }
      }
      self.choice = choice
      text = text[..<start.lowerBound].trimmingBlanks
      return
    }
  }
}
