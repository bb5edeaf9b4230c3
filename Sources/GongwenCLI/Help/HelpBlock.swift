/// A piece of what a page of help says at length.
enum HelpBlock: Equatable {
  /// Running text; where its lines end in the source means nothing
  case paragraph(String)
  /// A head in capitals: EXAMPLES
  case heading(String)
  /// A call, on one line or more, and what it does; nothing where it says so itself
  case example(command: [String], note: String)
  /// Lines that are set in below a head, such as those of the exit status, as one text
  case list(String)

  /// Takes a text apart.
  static func blocks(of lines: ArraySlice<Substring>) -> [HelpBlock] {
    var blocks: [HelpBlock] = []
    var heading = ""
    for group in lines.split(whereSeparator: \.isEmpty) {
      for line in group {
        if isHeading(line) {
          heading = String(line)
          blocks.append(.heading(heading))
        } else if !line.hasPrefix(" ") {
          let begins = line.startIndex == group.first?.startIndex
          blocks.add(.paragraph(line.collapsed), joining: !begins)
        } else if heading == "EXAMPLES" {
          blocks.addExample(line)
        } else {
          blocks.add(.list(line.collapsed), joining: true)
        }
      }
    }
    return blocks
  }

  private static func isHeading(_ line: Substring) -> Bool {
    line.allSatisfy { $0 == " " || ("A"..."Z").contains($0) } && !line.hasPrefix(" ")
  }
}

extension [HelpBlock] {
  /// Adds a line to the text before it, or begins one.
  fileprivate mutating func add(_ block: HelpBlock, joining: Bool) {
    switch (last, block) {
    case (.paragraph(let former)?, .paragraph(let line)) where joining:
      self[count - 1] = .paragraph(former + " " + line)
    case (.list(let former)?, .list(let line)) where joining: self[count - 1] = .list(former + " " + line)
    default: append(block)
    }
  }

  /// Adds a line of examples: a call with a note beside it, the note of the call above, or more of that call.
  fileprivate mutating func addExample(_ line: Substring) {
    let text = line.dropFirst(2)
    if text.hasPrefix(" "), case .example(let command, let note)? = last {
      if command.last?.hasSuffix("\\") == true {
        self[count - 1] = .example(command: command + [String(text)], note: note)
      } else {
        self[count - 1] = .example(
          command: command, note: note.isEmpty ? text.collapsed : note + " " + text.collapsed)
      }
      return
    }
    let parts = text.parts(at: "  ")
    let command = String(parts.first ?? text)
    append(.example(command: [command], note: text.dropFirst(command.count).collapsed))
  }
}

extension StringProtocol {
  /// The text with one blank for each run of them, and none at its ends.
  var collapsed: String { split(separator: " ").joined(separator: " ") }

  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension StringProtocol where SubSequence == Substring {
  /// The pieces between separators, empty ones too.
  func parts(at separator: String) -> [Substring] {
    var result: [Substring] = []
    var rest = self[...]
    while let found = rest.firstRange(of: separator) {
      result.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    return result + [rest]
  }

  /// Where a text stands in this one, the last place of several.
  func lastRange(of text: String) -> Range<String.Index>? { ranges(of: text).last }
}
