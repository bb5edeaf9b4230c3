import GongwenModel
import Testing

@testable import GongwenReading

/// The blanks of references (GB/T 7714) and of standards' names, beside dashes between Latin words and between organs.
@Suite struct ProperBlankTests {
  private func line(_ text: String) throws -> String? {
    try read("# 调研报告\n\n各单位：\n\n现将有关情况报告如下。\n\n\(text)\n", name: "a.md").outline.last
  }

  @Test(arguments: [
    "[1] 张建云, 王银堂, 等. 中国城市洪涝问题及成因分析[J]. 水科学进展, 2016, 27(4): 485-491.",
    "[12] 云岭市统计局. 云岭统计年鉴2025[M]. 云岭: 统计出版社, 2025: 12-18.",
    "[3] Fletcher T D, Hunt W F. More – The evolution of terminology[J]. Urban Water Journal, 2015.",
  ]) func blanksOfAReferenceStay(_ text: String) throws {
    let line = try line(text)
    #expect(line?.hasSuffix(text) == true, "\(line ?? "")")
  }

  @Test(arguments: [
    ("调研组走访了3个县, 召开了座谈会. 现报告如下。", "调研组走访了3个县,召开了座谈会.现报告如下。"), ("[一] 基本情况, 特点如下。", "[一]基本情况,特点如下。"),
    ("规划期为2021 — 2025年。", "规划期为2021—2025年。"), ("线路自A — 青石镇。", "线路自A—青石镇。"),
  ]) func otherBlanksAreSlips(_ text: String, _ printed: String) throws {
    let line = try line(text)
    #expect(line?.hasSuffix(printed) == true, "\(line ?? "")")
  }

  @Test(arguments: [
    ("GB/T 22239—2019 信息安全技术 网络安全等级保护基本要求", "GB/T 22239—2019　信息安全技术　网络安全等级保护基本要求"),
    ("NY/T 3500-2019 农业信息基础共享元数据", "NY/T 3500-2019　农业信息基础共享元数据"),
    ("根据《云岭省财政厅 云岭省住房和城乡建设厅关于下达资金的通知》，现下达如下。", "根据《云岭省财政厅　云岭省住房和城乡建设厅关于下达资金的通知》，现下达如下。"),
    ("按照《县教育局 县财政局 县发展改革局关于规范收费的通知》执行。", "按照《县教育局　县财政局　县发展改革局关于规范收费的通知》执行。"),
  ]) func namesKeepTheirParts(_ text: String, _ printed: String) throws {
    let line = try line(text)
    #expect(line?.hasSuffix(printed) == true, "\(line ?? "")")
  }

  @Test(arguments: [
    ("按照GB/T 22239—2019 的要求，抓好落实。", "按照GB/T 22239—2019的要求，抓好落实。"), ("GB 2312 编码表如下。", "GB 2312编码表如下。"),
    ("请县教育局 督促落实《县财政局关于规范收费的通知》。", "请县教育局督促落实《县财政局关于规范收费的通知》。"),
    ("《关于规范 收费工作的通知》已经印发。", "《关于规范收费工作的通知》已经印发。"),
  ]) func otherBlanksAreSlipsToo(_ text: String, _ printed: String) throws {
    let line = try line(text)
    #expect(line?.hasSuffix(printed) == true, "\(line ?? "")")
  }
}
