internal import GongwenModel

/// Traditional characters in simplified text.
struct MixedScript: CheckRule {
  let description = RuleDescription(
    "check.script", .warning, "国家通用语言文字法 第九条",
    title: Bilingual("简体文本里夹有繁体字", "traditional characters in simplified text"),
    explanation: Bilingual(
      "公文用规范汉字。全文大多为繁体时只提示一次；个别繁体字逐处列出。",
      "Official documents are in standard simplified characters. A text that is traditional throughout is reported once."
    ),
    wrong: ["加强學習，提高本领。", "开展業務培训，推动各项工作落实见效。"], right: ["加强学习，提高本领。", "王喆同志任书记。"])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    let table = TraditionalCharacters.set
    var runs: [(paragraph: CheckedParagraph, range: Range<Int>)] = []
    var traditional = 0
    var han = 0
    for paragraph in text.paragraphs {
      var start: Int?
      for position in 0...paragraph.count {
        let isTraditional = paragraph.kind(position) == .han && table.contains(paragraph[position])
        if paragraph.kind(position) == .han { han += 1 }
        if isTraditional {
          traditional += 1
          start = start ?? position
        } else if let from = start {
          runs.append((paragraph, from..<position))
          start = nil
        }
      }
    }
    if traditional * 5 > han * 1, han > 20, let first = runs.first {
      diagnostics.add(
        first.paragraph, first.range, ["\(first.paragraph.string(first.range))…"], severity: .info)
    } else {
      for run in runs { diagnostics.add(run.paragraph, run.range) }
    }
  }
}

/// A set of characters of the basic plane as one bit each.
struct ScalarBitmap: Sendable {
  private var words: [UInt64]

  /// Creates the set of the scalars of a string.
  init(_ text: String) {
    words = Array(repeating: 0, count: 1024)
    for scalar in text.unicodeScalars where scalar.value < 0x10000 {
      words[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
  }

  /// Whether a scalar belongs to the set.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x10000 && words[Int(scalar.value >> 6)] & 1 << UInt64(scalar.value & 63) != 0
  }
}
