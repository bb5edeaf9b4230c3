import GongwenModel
import Testing

@testable import GongwenRendering

/// Marks put into a page's content where its elements begin and end.
@Suite struct ContentPassTests {
  /// The fonts `f-0-1` with codes of two bytes and `f-0-0` with codes of one.
  private func fonts() throws -> PageFonts {
    let file = try CairoObjects(
      CairoLikeFile.bytes([
        "<< /Type /Font /Subtype /Type0 >>", "<< /Type /Font /Subtype /TrueType >>",
        "<< /Font << /f-0-1 1 0 R /f-0-0 2 0 R >> >>", "<< >>", "<< >>",
      ]))
    return try PageFonts(resources: try file.dictionary(3), in: file)
  }

  private func rewritten(
    _ content: String, _ entries: [(PagePlan.Content, PagePlan.Mark, String?)], isTagged: Bool = true
  ) throws -> (text: String, nodes: [Int]) {
    var plan = PagePlan()
    for (content, mark, text) in entries { plan.add(content, mark, actualText: text) }
    let pass = ContentPass(
      Array(content.utf8), plan: plan, fonts: try fonts(), tags: isTagged ? ["Document", "P", "H1"] : nil,
      page: 0)
    let result = try pass.run()
    return (String(decoding: result.content, as: UTF8.self), result.parts.map(\.node))
  }

  @Test func oneElementOneMark() throws {
    let result = try rewritten(
      "q\n0 0 0 rg /a0 gs\nBT\n16 0 0 -16 1 2 Tm\n/f-0-1 1 Tf\n[<0001>13<0002>]TJ\n0 -1.8 Td\n<0003>Tj\nET\nQ\n",
      [(.glyphs(3), .element(1), nil)])
    #expect(
      result.text
        == "q\n0 g /a0 gs\nBT\n16 0 0 -16 1 2 Tm\n/f-0-1 1 Tf\n/P<</MCID 0>>BDC\n[<0001>13<0002>]TJ\n0 -1.8 Td\n<0003>Tj\nEMC\nET\nQ\n"
    )
    #expect(result.nodes == [1])
  }

  @Test func elementsAreDividedBetweenOperatorsAndInsideAList() throws {
    let result = try rewritten(
      "BT\n/f-0-1 1 Tf\n[<00010002>-20<0003>14<0004>]TJ\n/f-0-0 1 Tf\n(a\\)\\050\\\nb)Tj\nET\n",
      [
        (.glyphs(1), .element(1), nil), (.glyphs(2), .element(2), nil), (.glyphs(3), .element(1), nil),
        (.glyphs(2), .artifact(.footer), nil),
      ])
    #expect(
      result.text == """
        BT
        /f-0-1 1 Tf
        /P<</MCID 0>>BDC
        [<0001>]TJ
        EMC
        /H1<</MCID 1>>BDC
        [<0002>-20<0003>14]TJ
        EMC
        /P<</MCID 2>>BDC
        [<0004>]TJ
        /f-0-0 1 Tf
        [<6129>]TJ
        EMC
        /Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC
        [<2862>]TJ
        EMC
        ET

        """)
    #expect(result.nodes == [1, 2, 1])
  }

  @Test func rulesAndPicturesStandBetweenTexts() throws {
    let result = try rewritten(
      "BT\n/f-0-1 1 Tf\n<0001>Tj\nET\n1 2 3 4 re f\nBT\n<0002>Tj\nET\nq 1 0 0 1 0 0 cm /x5 Do Q\n",
      [
        (.glyphs(1), .element(1), nil), (.path, .artifact(.layout), nil), (.glyphs(1), .element(1), nil),
        (.image, .element(2), nil),
      ])
    #expect(
      result.text == """
        BT
        /f-0-1 1 Tf
        /P<</MCID 0>>BDC
        <0001>Tj
        EMC
        ET
        /Artifact<</Type/Layout>>BDC
        1 2 3 4 re f
        EMC

        BT
        /P<</MCID 1>>BDC
        <0002>Tj
        EMC
        ET
        q 1 0 0 1 0 0 cm /H1<</MCID 2>>BDC
        /x5 Do
        EMC
         Q

        """)
    #expect(result.nodes == [1, 1, 2])
  }

  @Test func spansOfCairoLieInsideTheMarks() throws {
    let result = try rewritten(
      "BT\n/f-0-1 1 Tf\n<0001>Tj\n/Span << /ActualText <feff4e2d0301> >> BDC\n<00020003>Tj\nEMC\nET\n",
      [(.glyphs(1), .element(1), nil), (.glyphs(2), .element(2), nil)])
    #expect(
      result.text == """
        BT
        /f-0-1 1 Tf
        /P<</MCID 0>>BDC
        <0001>Tj
        EMC
        /H1<</MCID 1>>BDC
        /Span << /ActualText <feff4e2d0301> >> BDC
        <00020003>Tj
        EMC
        EMC
        ET

        """)
  }

  @Test(arguments: [true, false]) func aTextOfItsOwnIsMarkedInEveryFile(isTagged: Bool) throws {
    let result = try rewritten(
      "BT\n/f-0-1 1 Tf\n<000100020003>Tj\nET\n",
      [(.glyphs(1), .element(1), nil), (.glyphs(1), .element(1), "\u{AD}"), (.glyphs(1), .element(1), nil)],
      isTagged: isTagged)
    let spans = "[<0001>]TJ\n/Span<</ActualText<FEFF00AD>>>BDC\n[<0002>]TJ\nEMC\n[<0003>]TJ\n"
    #expect(
      result.text == "BT\n/f-0-1 1 Tf\n" + (isTagged ? "/P<</MCID 0>>BDC\n" + spans + "EMC\n" : spans)
        + "ET\n")
  }

  @Test func redIsCountedAndSetInInks() throws {
    let result = try rewritten("1 0 0 rg\n1 2 3 4 re f\n0.5 0 0 rg\n", [(.path, .artifact(.layout), nil)])
    #expect(result.text.hasPrefix("/Red cs .8 .8 scn\n") && result.text.hasSuffix("0.5 0 0 rg\n"))
  }

  @Test(arguments: [
    // A glyph too many, one too few, a rule that nobody drew, text where a rule was drawn.
    ("BT\n/f-0-1 1 Tf\n<00010002>Tj\nET\n", "count"), ("BT\n/f-0-1 1 Tf\nET\n", "count"),
    ("BT\n/f-0-1 1 Tf\n<0001>Tj\nET\n1 2 3 4 re f\n", "count"), ("1 2 3 4 re f\n", "order"),
    // Operators and fonts that Cairo does not use; marks and texts that do not close.
    ("BT\n/f-0-1 1 Tf\n<0001>Tj\nT*\nET\n", "operator T*"), ("BT\n/f-9-9 1 Tf\n<0001>Tj\nET\n", "font"),
    ("BT\n/f-0-1 1 Tf\n<0001>Tj\n", "count"), ("/f-0-1 1 Tf\n<0001>Tj\n", "text"),
    ("BT\n/f-0-1 1 Tf\n/Span << /ActualText <feff4e2d> >> BDC\n<0001>Tj\nET\n", "count"),
    ("BT\n/f-0-1 1 Tf\n1 2 3 4 re\n<0001>Tj\nET\n", "path"), ("f\n", "path"),
  ]) func aPageThatIsNotAsPlannedIsRefused(content: String, part: String) {
    #expect(throws: Fault(.internal, "output.pdf-structure", ["page 1: \(part)"])) {
      try rewritten(content, [(.glyphs(1), .element(1), nil)])
    }
  }

  @Test(arguments: ["BT (abc", "BT <0001", "1 2 3", "{ } BT"]) func whatDoesNotEndIsRefused(content: String) {
    #expect(throws: Fault(.internal, "output.pdf-structure", ["content"])) {
      try rewritten(content, [])
    }
  }
}
