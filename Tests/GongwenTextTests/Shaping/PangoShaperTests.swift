import GongwenLayout
import GongwenModel
import RenderingTestSupport
import Testing

@testable import GongwenText

/// Pango on the fetched fonts: which face, how wide, whose text.
@Suite struct PangoShaperTests {
  private let book: FontBook
  private let shaper: PangoShaper

  init() throws {
    book = try FetchedFonts.book()
    shaper = PangoShaper(book)
  }

  private func shape(
    _ text: String, _ role: FontRole = .body, latin: FontRole? = nil
  ) throws -> ShapedText {
    let bytes = Array(text.utf8)
    return try shaper.shape(bytes, runs: [ShapingRun(range: 0..<bytes.count, role: role, latinRole: latin)])
  }

  /// The text of each cluster.
  private func pieces(_ shaped: ShapedText, of text: String) -> [String] {
    let bytes = Array(text.utf8)
    return shaped.clusters.map { cluster in
      let start = Int(cluster.textStart)
      return String(decoding: bytes[start..<start + Int(cluster.textCount)], as: UTF8.self)
    }
  }

  @Test func everyHanIsOneClusterOfOneEm() throws {
    let text = "述职述廉报告"
    let shaped = try shape(text)
    #expect(pieces(shaped, of: text) == ["述", "职", "述", "廉", "报", "告"])
    #expect(shaped.clusters.map(\.advance) == [1, 1, 1, 1, 1, 1])
    #expect(shaped.glyphs.count == 6 && shaped.missing == [] && shaped.substituted.isEmpty)
    #expect(Set(shaped.clusters.map { book.name(of: $0.face) }) == ["FandolFang-Regular"])
  }

  @Test(arguments: [
    "普通的一段话，有“引号”、《书名》和……省略号。", "Mixed 西文 and 2023年12月31日", "e\u{301}a\u{308}中\u{301}国",
    "外宾مرحبا来访שלום。", "干部喆、䶮、𬭎、㛃、頔、㎡、𰻝同志", "👨‍👩‍👧‍👦工作1️⃣", "葛\u{E0100}城", "私\u{E000}用", "甲\t乙  丙",
  ]) func clustersCoverTheTextInItsOrder(text: String) throws {
    let shaped = try shape(text)
    var next: Int32 = 0
    for cluster in shaped.clusters {
      #expect(cluster.textStart == next, "\(pieces(shaped, of: text))")
      next = cluster.textStart + Int32(cluster.textCount)
    }
    #expect(Int(next) == text.utf8.count)
    // Glyphs belong to one cluster each, in the same order.
    #expect(shaped.clusters.reduce(0) { $0 + Int($1.glyphCount) } == shaped.glyphs.count)
  }

  /// By itself a selector would be a run of its own, of another height than its character.
  @Test(arguments: [("葛\u{E0100}城", 2), ("辻\u{E0101}村", 2), ("😀\u{FE0F}报", 2), ("辻\u{FE00}\u{E0101}", 1)])
  func aSelectorBelongsToItsCharacter(text: String, count: Int) throws {
    let shaped = try shape(text)
    #expect(
      shaped.clusters.map(\.glyphCount) == Array(repeating: 1, count: count), "\(pieces(shaped, of: text))")
    #expect(shaped.substituted.count <= 1 && shaped.missing.count <= 1)
  }

  /// An accent that the face of its character has is drawn with it; another is said to be missing from the print.
  @Test(arguments: [("中\u{301}国", [3]), ("e\u{301}", []), ("中\u{20DD}\u{20DD}", [3, 6]), ("葛\u{E0100}", [])])
  func marksWithoutAGlyphAreTold(text: String, places: [Int32]) throws {
    #expect(try shape(text).undrawn == places)
  }

  /// The free faces draw ￥ as ＄, ￣ as a hyphen and ～ as a raised accent; the next face has them right.
  @Test(arguments: [(FontRole.body, "￥￣"), (.heading2, "￥￣～"), (.pageNumber, "￥￣～")])
  func signsThatAFaceDrawsWronglyComeFromTheNext(role: FontRole, signs: String) throws {
    let shaped = try shape(signs + "国", role)
    let faces = shaped.clusters.map { book.name(of: $0.face) }
    #expect(faces.dropLast().allSatisfy { !$0.hasPrefix("Fandol") }, "\(faces)")
    #expect(
      faces.last?.hasPrefix("Fandol") == true && pieces(shaped, of: signs + "国").joined() == signs + "国")
  }

  @Test func inkOfMarksIsMeasuredAndOfHanIsNot() throws {
    let shaped = try shape("国，（。")
    let (han, comma, bracket, stop) = (
      shaped.clusters[0], shaped.clusters[1], shaped.clusters[2], shaped.clusters[3]
    )
    #expect((han.inkStart, han.inkEnd) == (0, han.advance))
    // , and 。 sit in the left half of their cell, （ in the right half: what squeezing lives on (C-36).
    #expect(comma.inkStart > 0 && comma.inkEnd < 0.5, "\(comma)")
    #expect(stop.inkStart > 0 && stop.inkEnd < 0.5, "\(stop)")
    #expect(bracket.inkStart > 0.5 && bracket.inkEnd < 1, "\(bracket)")
  }

  @Test func aRareNameComesFromAFallbackAndIsReported() throws {
    let text = "李喆同志"
    let shaped = try shape(text)
    #expect(shaped.missing == [])
    #expect(shaped.substituted.map(\.offset) == [3])
    let face = try #require(shaped.substituted.first?.face)
    #expect(book.name(of: face) == "NotoSerifCJKsc-Regular")
    #expect(shaped.clusters[1].face == face && shaped.clusters[1].advance == 1)
    #expect(shaped.clusters[0].levelShift == 0 && shaped.clusters[2].levelShift == 0)
  }

  /// FandolFang's Han stand 0.07 em lower in the cell than Noto's: without a shift a name would leap.
  @Test func aFallbackStandsLevelWithItsNeighbours() throws {
    let shift = try shape("李喆").clusters[1].levelShift
    let body = try shaper.inkMiddle(of: "国", in: .body)
    let fallback = try shaper.inkMiddle(of: "国", in: .title)
    #expect(shift > 0.04 && shift < 0.12, "the shift is \(shift) em")
    #expect(fallback > body)
  }

  @Test func aCharacterOfNoFaceIsAGetaMarkWithItsOwnText() throws {
    let text = "表情😀符号"
    let shaped = try shape(text)
    #expect(shaped.missing == [6])
    #expect(pieces(shaped, of: text) == ["表", "情", "😀", "符", "号"])
    let geta = try shape("〓")
    #expect(shaped.glyphs[2].id == geta.glyphs[0].id && shaped.clusters[2].advance == 1)
    #expect(shaped.clusters[2].face == shaped.clusters[0].face)
  }

  /// Bullets and signs of the web are drawn as what looks like them, in its width.
  @Test func bulletsThatNoFaceHasAreDrawnAsTheirLike() throws {
    for (sign, like) in [
      ("➤", "●"), ("∗", "*"), ("∙", "·"), ("➜", "→"), ("✖", "×"), ("➢", "●"), ("∼", "～"),
    ] {
      let (shaped, drawn) = (try shape(sign), try shape(like))
      #expect(shaped.missing.isEmpty && pieces(shaped, of: sign) == [sign])
      #expect(shaped.glyphs.map(\.id) == drawn.glyphs.map(\.id) || sign == "∼", "\(sign)")
      #expect(shaped.clusters.map(\.advance) == drawn.clusters.map(\.advance), "\(sign)")
    }
  }

  /// Thin and narrow spaces come with texts of the web, and no Chinese face has them.
  @Test func spacesThatNoFaceHasKeepTheirWidth() throws {
    for (space, width) in [("\u{2009}", 0.2), ("\u{202F}", 0.2), ("\u{2007}", 0.5), ("\u{200A}", 0.1)]
      as [(String, Float)]
    {
      let text = "甲\(space)乙"
      let shaped = try shape(text)
      #expect(shaped.missing.isEmpty && pieces(shaped, of: text) == ["甲", space, "乙"])
      #expect(shaped.clusters.map(\.advance) == [1, width, 1])
      #expect(shaped.clusters[1].glyphCount == 1, "it is copied as text")
    }
  }

  /// No Chinese face has ☑ and ☒; they are drawn of □, √ and ×, and are themselves when copied.
  @Test func boxesToTickAreComposedAndKeepTheirText() throws {
    let text = "☑☒☐✔"
    let shaped = try shape(text)
    let parts = try shape("□√×")
    #expect(shaped.missing.isEmpty)
    #expect(pieces(shaped, of: text) == ["☑", "☒", "☐", "✔"])
    let drawn = shaped.clusters.map { cluster in
      (0..<Int(cluster.glyphCount)).map { shaped.glyphs[Int(cluster.glyphStart) + $0].id }
    }
    let (box, tick, cross) = (parts.glyphs[0].id, parts.glyphs[1].id, parts.glyphs[2].id)
    #expect(drawn == [[box, tick], [box, cross], [box], [tick]])
    #expect(shaped.clusters.allSatisfy { $0.advance == 1 })
    #expect(shaped.substituted.map(\.offset) == [0, 3, 6, 9])
  }

  /// A paper that says Cl⁻ is no reason to set none of it.
  @Test(arguments: [("⁻", "-", -0.3), ("⁺", "+", -0.3), ("₊", "+", 0.2)])
  func signsOfIonsAreRaisedOrLowered(sign: String, part: String, down: Float) throws {
    let (shaped, plain) = (try shape(sign), try shape(part))
    #expect(shaped.missing.isEmpty)
    #expect(pieces(shaped, of: sign) == [sign])
    #expect(shaped.glyphs == [ShapedGlyph(id: plain.glyphs[0].id, y: down)])
  }

  @Test func lettersAndDigitsAloneTakeTheLatinRole() throws {
    let text = "“A1”—…·甲"
    let shaped = try shape(text, .body, latin: .pageNumber)
    let names = shaped.clusters.map { book.name(of: $0.face) }
    let latin = zip(pieces(shaped, of: text), names).filter { $0.1 == "FandolSong-Regular" }.map(\.0)
    #expect(latin.joined() == "A1")
    #expect(shaped.substituted.isEmpty, "the role's own choice is no substitute")
  }

  /// Marks among letters and digits are of their face; brackets, quotes and marks after Han are not.
  @Test(arguments: [
    ("依GB/T 9704-2012规定", "GB/T 9704-2012"), ("增长3.5%，达1,234.5万", "3.5%1,234.5"), ("（A）“B”《C》", "ABC"),
    ("坚持,落实.再来", ""), ("R&D投入", "R&D"), ("用Word 2016写", "Word 2016"), ("a@b.cn；", "a@b.cn"), ("1.加强", "1."),
    ("东经35′18″处", "35′18″"), ("α粒子与β射线", "αβ"), ("甲 乙", ""), ("[A]{B}", "AB"), ("×月×日", ""),
  ]) func whatIsSetInTheLatinFace(text: String, latin: String) throws {
    let shaped = try shape(text, .body, latin: .latin)
    let names = shaped.clusters.map { book.name(of: $0.face) }
    let found = zip(pieces(shaped, of: text), names).filter { $0.1 == "LiberationSerif" }.map(\.0)
    #expect(found.joined() == latin)
    #expect(shaped.substituted.isEmpty && shaped.missing.isEmpty)
  }

  /// Digits and letters on the line of the Han beside them, and half an em a digit.
  @Test func theLatinFaceKeepsTheBaselineAndTheCells() throws {
    let shaped = try shape("中2025国", .body, latin: .latin)
    #expect(shaped.glyphs.allSatisfy { $0.y == 0 })
    #expect(shaped.clusters.map(\.advance) == [1, 0.5, 0.5, 0.5, 0.5, 1])
    #expect(shaped.clusters.allSatisfy { $0.levelShift == 0 })
  }

  @Test(arguments: ["Łódź", "Čapek", "Москва", "Ελλάδα"], [FontRole.body, .heading2, .title])
  func lettersThatAChineseFaceLacksComeFromTheLatinFace(text: String, role: FontRole) throws {
    for latin in [nil, FontRole.latin] {
      let shaped = try shape(text, role, latin: latin)
      #expect(shaped.missing.isEmpty, "\(text) in \(role)")
    }
    let names = Set(try shape(text, role, latin: .latin).clusters.map { book.name(of: $0.face) })
    #expect(names == ["LiberationSerif"])
  }

  /// Two dashes are one line of two em (P-06).
  @Test func dashesJoin() throws {
    let shaped = try shape("——")
    #expect(shaped.clusters.reduce(0) { $0 + $1.advance } == 2)
    // No gap at the seam: the first dash's ink reaches the second's.
    let ends = shaped.clusters.map { ($0.inkStart, $0.inkEnd) }
    if shaped.clusters.count == 2 { #expect(ends[0].1 + 0.01 >= 1 + ends[1].0, "\(ends)") }
  }

  @Test func combiningMarksStayWithTheirLetter() throws {
    let text = "e\u{301}x"
    let shaped = try shape(text, .body)
    #expect(pieces(shaped, of: text).first?.unicodeScalars.count == 2, "\(pieces(shaped, of: text))")
  }

  @Test func aRunOfRightToLeftLettersKeepsItsOrderInTheText() throws {
    let text = "甲אבג乙"
    let shaped = try shape(text)
    #expect(pieces(shaped, of: text) == ["甲", "א", "ב", "ג", "乙"])
  }

  @Test func runsOfSeveralRolesAreShapedInOneGo() throws {
    let bytes = Array("甲乙".utf8)
    let shaped = try shaper.shape(
      bytes, runs: [ShapingRun(range: 0..<3, role: .heading1), ShapingRun(range: 3..<6, role: .heading2)])
    #expect(
      shaped.clusters.map { shaper.fonts[Int($0.face.index)].postScriptName } == [
        "NotoSansCJKsc-Regular", "FandolKai-Regular",
      ])
  }

  /// Zalgo and joiner bombs: thousands of marks on one letter must be neither a crash nor a quadratic wait.
  @Test(arguments: ["国", "e", "א"]) func tenThousandsOfMarksOnOneLetterAreSurvived(base: String) throws {
    for mark in ["\u{301}", "\u{200D}", "\u{FE00}", "\u{E0100}"] {
      let text = base + String(repeating: mark, count: 40_000)
      let shaped = try shape(text)
      let covered = shaped.clusters.reduce(0) { $0 + Int($1.textCount) }
      #expect(covered == text.utf8.count)
    }
  }

  /// A cluster of 500 KB ended the process or took minutes; what a report holds is cut nowhere that shows.
  @Test func longTextsAreShapedInPieces() throws {
    let marks = try shape("e" + String(repeating: "\u{301}", count: 40_000))
    #expect(marks.clusters.reduce(0) { $0 + Int($1.textCount) } == 80_001)
    #expect(marks.clusters.allSatisfy { $0.textCount <= 2 * 65 + 1 })
    let sentence = "全年——集中学习……12次，“引号”与《书名》"
    let one = try shape(sentence)
    let many = try shape(String(repeating: sentence, count: 500))
    #expect(many.clusters.count == one.clusters.count * 500)
    let advances = one.clusters.map(\.advance)
    #expect(many.clusters.map(\.advance) == (0..<500).flatMap { _ in advances })
    #expect(many.glyphs.map(\.id) == (0..<500).flatMap { _ in one.glyphs.map(\.id) })
  }
}

/// Where long stretches are cut.
@Suite struct ShapingPiecesTests {
  private func pieces(_ text: String) -> [Int] {
    let bytes = Array(text.utf8)
    let pieces = ShapingPieces(bytes).pieces(of: 0..<bytes.count).map(\.range)
    #expect(pieces.flatMap { bytes[$0] } == bytes)
    for piece in pieces { #expect(String(validating: bytes[piece], as: UTF8.self) != nil) }
    return pieces.map(\.count)
  }

  @Test func textIsCutBetweenHanOnly() {
    #expect(pieces("述职报告") == [12])
    // 1365 Han are 4095 bytes; the cut goes before the last pair.
    #expect(pieces(String(repeating: "国", count: 1366)) == [4095, 3])
    #expect(pieces(String(repeating: "国", count: 1300) + String(repeating: "—", count: 70)) == [3897, 213])
    #expect(pieces(String(repeating: "—", count: 1400)) == [4095, 105])
    #expect(pieces("") == [])
  }

  @Test func marksArePiledSoHighOnly() {
    #expect(pieces("e" + String(repeating: "\u{301}", count: 64)) == [129])
    #expect(pieces("e" + String(repeating: "\u{301}", count: 130)) == [129, 130, 2])
  }

  @Test func whatStandsAroundAPieceIsSeen() {
    let bytes = Array(String(repeating: "国", count: 100).utf8)
    #expect(ShapingPieces(bytes).window(around: 90..<150) == 60..<180)
    #expect(ShapingPieces(bytes).window(around: 0..<3) == 0..<33)
    #expect(ShapingPieces(bytes).window(around: 297..<300) == 267..<300)
  }
}
