import GongwenModel
import GongwenStyle
import Testing

/// The styles that come with the program, beside the standard's own.
@Suite struct RepositoryStylesTests {
  @Test func everyStyleLoads() throws {
    let summaries = try RepositoryStyles.loader.list()
    #expect(
      summaries.map(\.name) == [
        "announcement", "ballot", "duty-report", "form", "form-wide", "gongwen", "letter", "minutes", "order",
        "volume",
      ])
    for summary in summaries {
      #expect(outline(RepositoryStyles.loader.diagnostics(in: summary.name)) == [], "\(summary.name)")
      #expect(try RepositoryStyles.loader.load(summary.path).name == summary.name)
      #expect(!summary.description.isEmpty)
    }
    #expect(
      summaries.map(\.base) == [
        "gongwen", "form", "gongwen", "gongwen", "form", nil, "gongwen", "gongwen", "gongwen", "duty-report",
      ])
  }

  @Test(arguments: [
    ("函", "letter"), ("命令", "order"), ("令", "order"), ("会议纪要", "minutes"), ("公告", "announcement"),
    ("通知", nil),
  ]) func aKindOfPaperHasItsStyle(_ kind: String, _ style: String?) throws {
    var metadata = DocumentMetadata()
    metadata.kind = kind
    #expect(metadata.wantedStyle == style)
    if let style { #expect(try RepositoryStyles.loader.load(style).name == style) }
  }

  @Test func dutyReport() throws {
    let style = try RepositoryStyles.loader.load("duty-report")
    let byline = try #require(style.paragraphs[.byline])
    #expect(byline.font == .heading2)
    #expect(byline.size == 16)
    #expect(byline.alignment == .centred)
    let signature = try #require(style.paragraphs[.signature])
    #expect(signature.alignment == .right)
    #expect(signature.endIndent == 2)
    #expect(signature.linesBefore == 1)
    #expect(style.paragraphs[.date]?.endIndent == 2)
    #expect(style.paragraphs[.date]?.linesBefore == 0)
    #expect(style.paragraphs[.title]?.linesBefore == 0)
    #expect(style.pageNumber.placement == .outer)
  }

  /// 令 is stamped by its signer (10.2, 7.3.5.3).
  @Test func anOrderKeepsRoomForAStamp() throws {
    #expect(try RepositoryStyles.loader.load("order").flow.stampWidth > 0)
    #expect(try RepositoryStyles.loader.load("gongwen").flow.stampWidth == 0)
  }

  @Test func dutyReportBreaksNoMust() throws {
    let deviations = try RepositoryStyles.loader.deviations(of: "duty-report")
    #expect(deviations.filter { $0.strength == .must }.map(\.key) == [])
  }

  @Test func volume() throws {
    let style = try RepositoryStyles.loader.load("volume")
    let volume = try #require(style.volume)
    #expect(volume.coverTitle.size == 36)
    #expect(volume.coverTitle.font == .title)
    #expect(volume.contentsHeadingText == "目　录")
    #expect(volume.contentsEntry.endIndent == 3)
    #expect(volume.contentsEntry.firstLineIndent == 0)
    #expect(volume.contentsLeader == "…")
    #expect(volume.contentsNumbering == .romanIfLong)
    #expect(!volume.startRecto)
    #expect(style.paragraphs == (try RepositoryStyles.loader.load("duty-report").paragraphs))
  }
}
