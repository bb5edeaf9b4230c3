import GongwenModel
import Testing

@testable import GongwenFormats

/// A short run of what `make fuzz` does for long; the files are written here.
struct MutationTests {
  @Test func damagedFilesAreReadOrRefused() {
    var docx = DocxBytes(
      p("标题", "<w:jc w:val='center'/>") + p("甲", list(1))
        + "<w:tbl><w:tr><w:tc>\(p("乙"))</w:tc><w:tc>\(p("丙"))</w:tc></w:tr></w:tbl>")
    docx.numbering =
      "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>"
      + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    let markdown = "# 标题\n\n- 甲**乙**\n\n|a|b|\n|-|-|\n|1|2|\n\n注[^1]\n\n[^1]: 文\n\n<b>&amp;</b>"
    let record = "gongwen: 1\nbody:\n  - {role: body, text: 甲, marks: [{kind: strong, from: 0, to: 1}]}\n"
    let corpus = [
      ("docx", docx.bytes), ("markdown", Array(markdown.utf8)), ("record", Array(record.utf8)),
      ("text", Array("标题\n正文。".utf8)),
    ].map { (format: $0.0, bytes: $0.1) }
    var readable = 0
    for seed in 0..<1500 where FormatMutation.run(seed: UInt64(seed), corpus: corpus) { readable += 1 }
    #expect((200..<1500).contains(readable))
  }
}
