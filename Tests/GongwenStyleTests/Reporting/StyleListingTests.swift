import GongwenModel
import GongwenStyle
import Testing

@Suite struct StyleListingTests {
  @Test(arguments: ["gongwen", "duty-report", "volume"])
  func listingLoadsToTheSameStyle(name: String) throws {
    let overrides: [StyleOverride] = [
      StyleOverride("pageNumber.prefix", "\"\\ "), StyleOverride("grid", "word"),
    ]
    let text = try RepositoryStyles.loader.listing(of: name, overrides: overrides)
    let folder = try StyleFolder([name: text])
    // Found in the folder of the test only, so that nothing of the repository's styles can help.
    let again = try withExtendedLifetime(folder) { try StyleLoader(folders: [folder.path]).load(name) }
    #expect(again == (try RepositoryStyles.loader.load(name, overrides: overrides)))
  }

  @Test func linesTellFigureSourceAndPlace() throws {
    let folder = try StyleFolder(["office": sheet("page:\n  source: 本单位规定; 惯例\n  gutterMargin: 30mm\n")])
    let lines = try folder.listing(of: "office").split(separator: "\n")
    #expect(lines.contains("  gutterMargin: 30mm  # 本单位规定; 惯例 · office.yaml:6"))
    #expect(
      lines.contains { $0.hasPrefix("  characterPitch: fill  # = 15.7854pt · GB/T 9704-2012 5.2.3; 一般") })
    #expect(lines.contains { $0.hasPrefix("    size: 二号  # = 22pt · ") })
  }

  @Test func overridesAreMarked() throws {
    let settings = try RepositoryStyles.loader.settings(
      of: "gongwen", overrides: [StyleOverride("seal", "42mm")])
    let seal = try #require(settings.first { $0.key == "seal" })
    #expect(seal.value == "42mm")
    #expect(seal.path == nil)
    #expect(seal.line == 0)
    let inherited = try #require(settings.first { $0.key == "paragraphs.remarks.size" })
    #expect(inherited.isInherited)
    #expect(inherited.figure == "16pt")
  }
}
