import GongwenModel
import GongwenStyle

/// The indents of paragraphs that begin with a label: turned lines stand under what follows it.
enum LabelIndent {
  /// How many bytes a label such as 出席： takes at the start of a text, its colon included; 0 without one (G-106).
  static func labelLength(of text: TracedText) -> Int {
    let label = text.string.prefix { $0 != "：" && $0 != ":" }
    return label.count <= longestLabel && label.utf8.count < text.utf8.count
      ? text.string[...label.endIndex].utf8.count : 0
  }

  /// What 附件： takes, in characters.
  private static let attachmentLabelWidth = 3.0
  /// 出席人员.
  private static let longestLabel = 4

  /// Gives a paragraph that begins with a label the indents that its style leaves to the label.
  static func apply(to shape: inout ParagraphComposer.Shape, of paragraph: Paragraph, _ look: ParagraphStyle)
  {
    switch paragraph.role {
    case .attachmentNote: applyAttachment(paragraph.text, &shape)
    case .attendance: applyAttendance(paragraph.text, &shape)
    default: return
    }
    if let own = look.hangingIndent { shape.restIndent = own }
  }

  /// 出席, 请假 and 列席: turned lines stand under the first character after the colon.
  private static func applyAttendance(_ text: TracedText, _ shape: inout ParagraphComposer.Shape) {
    let length = labelLength(of: text)
    let label = String(decoding: text.utf8[..<length], as: UTF8.self)
    guard !label.isEmpty else { return }
    shape.restIndent = shape.firstIndent + Double(label.count)
    // The colon is not squeezed with its line: the names below stand under the first of them.
    shape.labelLength = length
  }

  /// 附件说明 (G-60, G-61): turned lines stand under the name, later numbers under the first, as far in as the label is wide.
  private static func applyAttachment(_ text: TracedText, _ shape: inout ParagraphComposer.Shape) {
    let string = text.string
    let label = Double(AttachmentForms.noteLabels.first { string.hasPrefix($0) }?.count ?? 0)
    let rest = string.dropFirst(Int(label))
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let hasNumber = !digits.isEmpty && rest.dropFirst(digits.count).first == "."
    let number = hasNumber ? Double(digits.count + 1) / 2 : 0
    if label == 0 { shape.firstIndent += attachmentLabelWidth }
    shape.restIndent = shape.firstIndent + label + number
    let labelBytes = string.prefix(Int(label)).utf8.count
    shape.labelLength = labelBytes + (hasNumber ? digits.utf8.count + 1 : 0)
  }
}
