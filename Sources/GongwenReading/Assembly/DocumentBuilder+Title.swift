internal import GongwenModel

/// What the document at hand is called.
extension DocumentBuilder {
  /// The title, with its further lines where a table or figure parts them.
  func wholeTitle() -> String? {
    let opening = blocks.prefix { block in
      guard let role = block.paragraph?.role else { return true }
      return [.title, .organMark, .documentNumber, .signatory].contains(role)
    }
    let lines = opening.compactMap(\.paragraph).filter { $0.role == .title }.map(\.text.string)
    return lines.isEmpty ? firstTitle() : lines.joined()
  }

  func firstTitle() -> String? {
    blocks.lazy.compactMap(\.paragraph).first { $0.role == .title }?.text.string
  }

  /// What a text is called that is nothing but an attachment.
  func attachmentTitle() -> String? {
    guard blocks.first?.paragraph?.role == .attachmentLabel, blocks.count > 1 else { return nil }
    return blocks[1].paragraph.flatMap { $0.role == .attachmentTitle ? $0.text.string : nil }
  }
}
