/// Finds 出席, 请假 and 列席 of 纪要 (GB/T 9704-2012 10.3, G-106): where they are typed, and where metadata has them.
package struct AttendanceGrouping {
  /// The words that the standard names, in its order.
  static let labels = ["出席", "请假", "列席"]

  private let metadata: DocumentMetadata
  private var nextID: Int

  /// Prepares to find the attendance of a document.
  ///
  /// - Parameters:
  ///   - metadata: What is known about it.
  ///   - nextID: The first identity that no element has.
  init(metadata: DocumentMetadata, nextID: Int) {
    self.metadata = metadata
    self.nextID = nextID
  }

  /// Gives typed lines their role and adds below the text what only metadata knows; other papers are left alone.
  consuming func apply(to document: inout Document) {
    guard document.isMinutes else { return }
    var typed: Set<String> = []
    for index in document.body.indices {
      guard var paragraph = document.body[index].paragraph, let label = Self.label(of: paragraph) else {
        continue
      }
      typed.insert(label)
      paragraph.role = .attendance
      document.body[index].content = .paragraph(paragraph)
    }
    let values = [metadata.attendees, metadata.absentees, metadata.observers]
    let added = zip(Self.labels, values).compactMap { label, value in
      typed.contains(label) ? nil : value.map { element(label + "：" + $0) }
    }
    // Below the text or 附件说明, above a signature.
    let closing = document.body.reversed().prefix { if case .signature = $0.content { true } else { false } }
    document.body.insert(contentsOf: added, at: document.body.count - closing.count)
  }

  private mutating func element(_ text: String) -> Block {
    defer { nextID += 1 }
    return Block(ElementID(nextID), .paragraph(Paragraph(.attendance, TracedText(generated: text))))
  }

  private static func label(of paragraph: Paragraph) -> String? {
    guard [.body, .salutation, .tableRow, .attendance].contains(paragraph.role), paragraph.ordinal == nil
    else {
      return nil
    }
    return label(ofLine: paragraph.text.string)
  }

  /// The label that a line begins with: 出席：, or 出席人员：; `nil` for other lines.
  package static func label(ofLine line: some StringProtocol) -> String? {
    guard let label = labels.first(where: { line.hasPrefix($0) }) else { return nil }
    var rest = line.dropFirst(label.count)
    if rest.hasPrefix("人员") { rest = rest.dropFirst(2) }
    return rest.first == "：" || rest.first == ":" ? label : nil
  }
}

extension Document {
  /// Whether it is 纪要, by what it says of itself, by its mark or by its title.
  package var isMinutes: Bool {
    if let kind = metadata.kind { return kind.hasSuffix("纪要") }
    if metadata.style == "minutes" { return true }
    let marks = (header?.organs ?? []).compactMap { $0.paragraph?.text.string }
    return (marks + [title?.string ?? ""]).contains { $0.hasSuffix("纪要") }
  }
}
