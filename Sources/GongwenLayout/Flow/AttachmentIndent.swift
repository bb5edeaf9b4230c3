import GongwenModel

/// The indents of 附件说明 (G-60, G-61): turned lines stand under the name, later numbers under the first.
enum AttachmentIndent {
  static func apply(_ text: TracedText, _ shape: inout ParagraphComposer.Shape) {
    let string = text.string
    let label = string.hasPrefix("附件：") ? 3.0 : 0
    let rest = string.dropFirst(label > 0 ? 3 : 0)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let hasNumber = !digits.isEmpty && rest.dropFirst(digits.count).first == "."
    let number = hasNumber ? Double(digits.count + 1) / 2 : 0
    shape.firstIndent = label > 0 ? 2 : 5
    shape.restIndent = shape.firstIndent + label + number
  }
}
