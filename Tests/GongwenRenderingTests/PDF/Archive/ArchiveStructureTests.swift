import Testing

@testable import GongwenRendering

/// Levels of headings in the tags.
@Suite struct ArchiveStructureTests {
  private func tags(_ kinds: [ArchiveStructure.Kind]) -> [String] {
    var structure = ArchiveStructure()
    for kind in kinds { _ = structure.add(kind, to: 0) }
    return Array(structure.tags(hasContent: structure.nodes.map { _ in true }).dropFirst())
  }

  @Test(arguments: [
    ([1, 2, 3, 4], ["H1", "H2", "H3", "H4"]), ([2, 3, 2], ["H1", "H2", "H1"]),
    // 一、 then 1.: no level is skipped; （一） after that is above 1. again.
    ([1, 3, 3, 1], ["H1", "H2", "H2", "H1"]), ([3, 1, 2], ["H1", "H1", "H2"]),
    ([1, 3, 2, 3], ["H1", "H2", "H2", "H3"]),
  ]) func levelsSkipNone(levels: [Int], wanted: [String]) {
    #expect(tags(levels.map { .heading(level: $0) }) == wanted)
  }

  @Test func theTitleStandsAboveAllAndAReportBeginsAnew() {
    #expect(
      tags([.title, .heading(level: 2), .heading(level: 3), .section, .title, .heading(level: 1)])
        == ["Title", "H2", "H3", "Sect", "Title", "H2"])
    var structure = ArchiveStructure()
    _ = structure.add(.heading(level: 1), to: 0)
    _ = structure.add(.heading(level: 3), to: structure.add(.section, to: 0))
    #expect(structure.tags(hasContent: [true, true, true, true]) == ["Document", "H1", "Sect", "H1"])
  }

  /// Of the backs of a report, printed by themselves, the title is not there.
  @Test func whatIsOnNoPageCountsForNothing() {
    var structure = ArchiveStructure()
    for kind in [ArchiveStructure.Kind.title, .heading(level: 1), .heading(level: 2)] {
      _ = structure.add(kind, to: 0)
    }
    #expect(structure.tags(hasContent: [true, false, false, true]).last == "H1")
    #expect(structure.tags(hasContent: [true, true, false, true]).last == "H2")
  }

  /// Nothing of the heading is its own, all of it is the link's.
  @Test func aHeadingThatIsALinkIsThere() {
    var structure = ArchiveStructure()
    let heading = structure.add(.heading(level: 1), to: 0)
    _ = structure.add(.link, to: heading)
    #expect(structure.tags(hasContent: [false, false, true])[heading] == "H1")
  }

  @Test func thereAreSixLevels() {
    #expect(tags((1...8).map { .heading(level: $0) }).suffix(3) == ["H6", "H6", "H6"])
  }

  /// A table of contents between the title and the first heading is a section: the heading stays under the title.
  @Test func headingsGoOnAfterASection() {
    var structure = ArchiveStructure()
    _ = structure.add(.title, to: 0)
    let section = structure.add(.section, to: 0)
    _ = structure.add(.title, to: section)
    _ = structure.add(.heading(level: 1), to: 0)
    _ = structure.add(.heading(level: 2), to: 0)
    let tags = structure.tags(hasContent: structure.nodes.map { _ in true })
    #expect(tags == ["Document", "Title", "Sect", "Title", "H2", "H3"])
    let inner = structure.add(.section, to: 0)
    _ = structure.add(.title, to: inner)
    _ = structure.add(.heading(level: 3), to: 0)
    #expect(
      structure.tags(hasContent: structure.nodes.map { _ in true }).last == "H2",
      "no level after H1 is skipped")
  }

  @Test(
    arguments: [
      ("1.", .decimal), ("（一）", .decimal), ("①", .decimal), ("a)", .lowerAlpha), ("B.", .upperAlpha),
      ("i.", .lowerRoman), ("●", .disc), ("", .decimal),
    ] as [(String, ArchiveStructure.Numbering)])
  func aListCountsAsItsFirstLabel(label: String, numbering: ArchiveStructure.Numbering) {
    #expect(ArchiveStructure.Numbering(label: label) == numbering)
  }
}
