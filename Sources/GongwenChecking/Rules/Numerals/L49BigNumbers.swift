internal import GongwenModel

/// L-49: big numbers can be read.
struct BigNumbers: CheckRule {
  let description = RuleDescription(
    "L-49", .warning, "GB/T 15835-2011 5.1.1",
    title: Bilingual("大数便于识读，分节方式全文一致", "big numbers can be read, and are grouped in one way"),
    explanation: Bilingual(
      "九位以上的数改用“万”“亿”或按三位分节；五位以上的数，全文要么都分节，要么都不分节。",
      "Numbers of nine digits or more take 万, 亿 or are grouped by three. Numbers of five digits or more are grouped throughout or not at all."
    ),
    wrong: ["投入资金123456789元。", "收入12,500元，支出36000元，结余23,500元。"],
    right: ["投入资金1.23亿元。", "收入12,500元，支出36,000元。", "收入12500元，支出36000元。", "电话13800001111"])

  private static let units = "元人户万亿吨个件亩米篇册"

  private struct Number {
    var paragraph: CheckedParagraph
    var range: Range<Int>
    var isGrouped: Bool
  }

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    var numbers: [Number] = []
    for paragraph in text.paragraphs { collect(paragraph, &numbers) }
    for number in numbers where !number.isGrouped && number.range.count >= 9 {
      diagnostics.add(number.paragraph, number.range)
    }
    let grouped = numbers.count { $0.isGrouped }
    guard grouped > 0, grouped < numbers.count else { return }
    let odd = grouped * 2 < numbers.count
    if let first = numbers.first(where: { $0.isGrouped == odd }) {
      diagnostics.add(first.paragraph, first.range)
    }
  }

  private func collect(_ paragraph: CheckedParagraph, _ numbers: inout [Number]) {
    var position = 0
    while position < paragraph.count {
      guard paragraph.isDigit(position) else {
        position += 1
        continue
      }
      let start = position
      var groups = 0
      position = paragraph.digitsEnd(position)
      while paragraph[position] == ",", paragraph.digitsEnd(position + 1) == position + 4 {
        groups += 1
        position += 4
      }
      let range = start..<position
      let end = paragraph.numberEnd(start) > position ? paragraph.numberEnd(start) : position
      guard groups > 0 || range.count >= 5, paragraph.isOne(of: Self.units, at: end) else { continue }
      numbers.append(Number(paragraph: paragraph, range: range, isGrouped: groups > 0))
    }
  }
}
