/// Finds 出席, 请假 and 列席 of 纪要 (GB/T 9704-2012 10.3, G-106): where they are typed, and where metadata has them.
package struct AttendanceGrouping {
  /// The words that the standard names, in its order, and the keys of their values.
  package static let elements = [("出席", "attendees"), ("请假", "absentees"), ("列席", "observers")].map {
    (label: $0.0, key: $0.1)
  }
  private static let labels = elements.map(\.label)
  /// What else stands among them, set likewise (10.3: 可以根据实际制定).
  private static let further = ["缺席", "参加", "参会", "主持", "记录"]

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
    var run: [Int] = []
    for index in document.body.indices {
      if let paragraph = document.body[index].paragraph, Self.isLabelled(paragraph) {
        run.append(index)
      } else {
        typed.formUnion(Self.mark(run, in: &document.body))
        run = []
      }
    }
    typed.formUnion(Self.mark(run, in: &document.body))
    let added = Self.elements.compactMap { label, key in
      typed.contains(label) ? nil : metadata[key].map { element(label + "：" + $0) }
    }
    // Below the text or 附件说明, above a signature.
    let closing = document.body.reversed().prefix { if case .signature = $0.content { true } else { false } }
    document.body.insert(contentsOf: added, at: document.body.count - closing.count)
  }

  /// Gives lines that stand together their role, where one of them at least has a word of the standard.
  ///
  /// - Returns: Those words.
  private static func mark(_ run: [Int], in body: inout [Block]) -> [String] {
    let labels = run.compactMap { body[$0].paragraph.flatMap { label(ofLine: $0.text.string) } }
    guard !labels.isEmpty else { return [] }
    for index in run {
      guard var paragraph = body[index].paragraph else { continue }
      paragraph.role = .attendance
      body[index].content = .paragraph(paragraph)
    }
    return labels
  }

  private mutating func element(_ text: String) -> Block {
    defer { nextID += 1 }
    return Block(ElementID(nextID), .paragraph(Paragraph(.attendance, TracedText(generated: text))))
  }

  private static func isLabelled(_ paragraph: Paragraph) -> Bool {
    [.body, .salutation, .tableRow, .attendance].contains(paragraph.role) && paragraph.ordinal == nil
      && isLabelled(paragraph.text.string)
  }

  /// The label of the standard that a line begins with: 出席：, or 出席人员：; `nil` for other lines.
  package static func label(ofLine line: some StringProtocol) -> String? { label(of: line, among: labels) }

  /// Whether a line begins with a label of the standard or with one that stands among those: 缺席：, 主持人：, 记录：.
  package static func isLabelled(_ line: some StringProtocol) -> Bool {
    label(of: line, among: labels) != nil || label(of: line, among: further) != nil
  }

  private static func label(of line: some StringProtocol, among labels: [String]) -> String? {
    guard let label = labels.first(where: { line.hasPrefix($0) }) else { return nil }
    var rest = line.dropFirst(label.count)
    for word in ["人员", "人"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      break
    }
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
