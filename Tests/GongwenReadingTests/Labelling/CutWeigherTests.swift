import Testing

@testable import GongwenReading

/// The places inside a line that are weighed, and what a model of them makes of them.
struct CutWeigherTests {
  private let pasted = "云岭县水务局关于召开会议的情况说明为做好防汛工作，现将有关事项说明如下。会议时间另行通知。 联系人：陈晨"

  private func asked(_ text: String) -> [Int] {
    let scalars = text.flatScalars
    var features = CutFeatures(scalars, found: CutFinder.cuts(in: scalars))
    var result: [Int] = []
    while let place = features.next() { result.append(place.index) }
    return result
  }

  private func features(_ text: String, at index: Int) -> [UInt32] {
    let scalars = text.flatScalars
    var features = CutFeatures(scalars, found: [])
    while let place = features.next() {
      if place.index == index { return features.hashes }
    }
    return []
  }

  /// A model in which some features are worth as much as is told, and every place begins with −6.
  private func places(_ text: String, _ weights: [UInt32: Float]) throws -> [CutPlace] {
    let bytes = Self.model(weights)
    return try bytes.withUnsafeBytes { bytes in
      let scalars = text.flatScalars
      return CutWeigher.places(in: scalars, found: CutFinder.cuts(in: scalars), model: try CutModel(bytes))
    }
  }

  private static func model(_ weights: [UInt32: Float], bias: Float = -6) -> [UInt8] {
    func bytes(_ value: UInt32) -> [UInt8] { withUnsafeBytes(of: value.littleEndian, Array.init) }
    let hashes = weights.keys.sorted()
    let groups = (0...4096).map { group in UInt32(hashes.count { $0 >> 20 < UInt32(group) }) }
    return Array("GWC1".utf8) + bytes(UInt32(hashes.count)) + bytes(bias.bitPattern)
      + (groups + hashes).flatMap(bytes) + hashes.flatMap { bytes((weights[$0] ?? 0).bitPattern) }
  }

  @Test func theCompiledModelIsOfThisVersion() {
    // Behind a stop and a wide gap a paragraph begins sooner than in the midst of a word.
    let text = "会议强调，要认真抓好各项工作的落实，确保按时完成任务。　　会议要求，各单位要按照方案抓紧实施，及时报告。"
    let behind = (text.flatScalars.firstIndex(of: 0x3000) ?? 0) + 2
    #expect(
      CutModel.bundled.weight(of: features(text, at: behind)) > CutModel.bundled.weight(
        of: features(text, at: 3)) + 3)
  }

  @Test func refusesWhatIsNoModel() {
    let good = Self.model([7: 1])
    for bytes in [
      [], Array(good.dropLast()), good + [0], [0x47] + good.dropFirst(2) + [0],
      [UInt8](repeating: 0x47, count: 20_000),
    ] {
      #expect(throws: LabelModel.Damage.self) { try bytes.withUnsafeBytes { _ = try CutModel($0) } }
    }
    // An index that points behind the hashes.
    var lost = good
    lost[12 + 4 * 4095] = 2
    #expect(throws: LabelModel.Damage.self) { try lost.withUnsafeBytes { _ = try CutModel($0) } }
    #expect(throws: Never.self) { try good.withUnsafeBytes { _ = try CutModel($0) } }
  }

  /// Behind marks and gaps; in the midst of a sentence only where a numbered phrase or a date could end.
  @Test func asksWhereAParagraphCouldBegin() {
    func starts(_ text: String) -> [String] {
      asked(text).map { Array(text.flatScalars[$0...].prefix(2)).string }
    }
    let text = "会议开得好。各单位要抓好落实，不得推诿；要求如下。 联系人：陈晨，电话另行通知。"
    #expect(
      Array(starts(text).drop { $0 != "各单" })
        == ["各单", "要求", "联系", "系人", "人：", "陈晨"])
    #expect(
      starts("已开会。一、落实责任各单位要抓。")
        == ["开会", "会。", "一、", "实责", "责任", "任各", "各单", "单位", "位要", "要抓", "抓。"])
    #expect(starts("已开会。会议于2026年3月12日县水务局办公室召开").contains("县水"))
  }

  @Test func addsAPlaceThatNoRuleNames() throws {
    let scalars = pasted.flatScalars
    let index = (scalars.firstIndex(of: 0x8BF4) ?? 0) + 2
    #expect(scalars[index] == 0x4E3A)
    let own = features(pasted, at: index)
    #expect(!own.isEmpty)
    #expect(try !places(pasted, [:]).contains { $0.index == index })
    let weighed = try places(pasted, [own[0]: 9])
    let place = try #require(weighed.first { $0.index == index }, "\(weighed)")
    #expect(place.cut == .likely)
    #expect(place.step > 6)
  }

  /// A title's end that is improbable by itself is probable where the line is parted further on.
  @Test func whereALineIsPartedATitleEndsAtItsBestPlace() throws {
    let scalars = pasted.flatScalars
    let end = (scalars.firstIndex(of: 0x8BF4) ?? 0) + 2
    let below = (scalars.firstIndex(of: 0x20) ?? 0) + 1
    let (own, other) = (features(pasted, at: end)[0], features(pasted, at: below)[0])
    func step(_ weights: [UInt32: Float]) throws -> UInt8? {
      try places(pasted, weights).first { $0.index == end }?.step
    }
    #expect(
      try step([own: 4, other: 8]) == 7, "−2, raised to 0.3, and by 1 because nothing beside it comes near")
    #expect(try step([own: 4, other: 5.5]) == 3, "−2: at −0.5 nothing below is sure to begin a paragraph")
    #expect(try step([own: 2, other: 8]) == nil, "−4 is too little")
    #expect(try step([own: 6.5, other: 8]) == 6, "0.5 speaks for itself")
  }

  /// 、 and what stands in quotes or brackets end no title.
  @Test func aTitleGoesOnBehindItsOwnPauses() {
    for title in ["关于举办“不忘初心、牢记使命，找差距”报告会的通知", "云岭县财政局、审计局关于预算执行情况的通知"] {
      #expect(asked(title + "各基层党委，现将有关事项通知如下。").contains(title.flatScalars.count), "\(title)")
    }
    let paused = "按照要求，云岭县财政局组织开展了检查工作的通知"
    #expect(!asked(paused + "各基层党委，现将有关事项通知如下。").contains(paused.flatScalars.count))
  }

  /// The finder names the white space behind a colon or a number; the paragraph begins behind that.
  @Test func placesOfTheFinderAreKeptBehindWhiteSpace() throws {
    let text = "岳办发〔2025〕7号 云岭县人民政府办公室关于做好汛前检查工作的通知"
    let index = (text.flatScalars.firstIndex(of: 0x20) ?? 0) + 1
    let found = try places(text, [:])
    let place = try #require(found.first { $0.index == index }, "\(found)")
    #expect(place.cut == .afterNumber)
  }

  /// Behind white space the later of two says what stands there: an ordinal, not what follows a call.
  @Test func theLastNameOfAPlaceCounts() throws {
    let text = "各位代表：  一、主要工作今年以来，我们认真履职。  二、存在问题学习不够深入。"
    let found = try places(text, [:])
    #expect(found.first { $0.index == 7 }?.cut == .ordinal, "\(found)")
  }

  /// 十一 is one number; behind a bracket and a gap 2号楼 begins a sentence.
  @Test func numeralsAreReadAsAWhole() {
    let text = "会议已开过。十一、严格执行纪律，认真抓好落实，按时报告。"
    #expect(asked(text).contains(6))
    #expect(!asked(text).contains(7))
    #expect(asked("施工安全须知（试行）  2号楼住户请从东门进出，服从管理。").contains(12))
  }

  /// `〔2025〕7号` is one number, whatever a model says.
  @Test func nothingBeginsWithinADocumentsNumber() {
    let text = "云岭县政府文件 岳办发【2025】7号关于做好汛前检查工作的通知，请遵照执行。"
    let index = (text.flatScalars.firstIndex(of: 0x3011) ?? 0) + 1
    #expect(asked(text).contains(8))
    #expect(!asked(text).contains(index))
  }

  /// 安全第一、, 每周一、三 and 曾某1 count nothing; behind a stop the same words begin something.
  @Test(arguments: [("坚持安全第", "一、服务优先"), ("每周", "一、三全天开放"), ("被告人曾", "某1到庭")])
  func aNumeralOfAWordIsNoOrdinal(head: String, tail: String) {
    let rest = "，请各单位认真执行，按时报告。"
    let text = "会议已开过。\(head)\(tail)\(rest)"
    let index = "会议已开过。\(head)".flatScalars.count
    #expect(!asked(text).contains(index))
    #expect(asked("会议已开过。一、服务优先\(rest)").contains(6))
  }

  /// One doubtful place makes no line a pasted one.
  @Test func doubtAloneAddsNothing() throws {
    let scalars = pasted.flatScalars
    let index = (scalars.firstIndex(of: 0x8BF4) ?? 0) + 2
    let own = features(pasted, at: index)
    #expect(try !places(pasted, [own[0]: 4]).contains { $0.cut == .likely })
  }

  /// Numerals and marks at a line's very end, where nothing stands behind them.
  @Test(arguments: [
    "会议定于下周召开，参会人员为各科室负责人。　　第十", "一、会议时间：2026年3月12日。 二", "参会人员名单附后，请各单位遵照执行。 （", "　　十",
    "会议定于下周召开，参会人员为各科室负责人。　　二〇二六", "。。。。。。。。。。。。。。。。",
  ])
  func nothingIsReadBehindTheEnd(text: String) {
    #expect(asked(text).allSatisfy { $0 > 0 && $0 < text.flatScalars.count })
  }
}
