import Gongwen
import RenderingTestSupport
import Testing

/// Styles that a program holds as text.
@Suite struct StyleSourceTests {
  private static let wide = StyleSource(
    name: "wide", text: "schema: gongwen-style/1\nextends: duty-report\npage:\n  gutterMargin: 40mm\n")

  private func typesetter(_ styles: [StyleSource], default name: String = "duty-report") throws -> Typesetter
  {
    _ = try FetchedFonts.book()
    return try Typesetter(
      .init(home: GongwenHome(root: FetchedFonts.home), defaultStyle: name, styles: styles))
  }

  private static let text = "关于进一步做好工作的通知\n\n各单位：\n　　请认真做好工作。\n"

  private func start(_ result: TypesettingResult) -> Double {
    (result.pages.pages[0].lines.map(\.start).min() ?? 0) * 25.4 / 72
  }

  @Test func aStyleIsFoundByItsNameWhereverOneIsNamed() throws {
    let typesetter = try typesetter([Self.wide])
    var input = TypesettingInput(text: Self.text)
    #expect(try typesetter.typeset(input).style == "duty-report")
    input.style = "wide"
    let wide = try typesetter.typeset(input)
    #expect(wide.style == "wide" && abs(start(wide) - 40) < 0.1, "\(start(wide))")
    #expect(
      try typesetter.typeset(TypesettingInput(text: "---\nstyle: wide\n---\n" + Self.text)).style == "wide")
    #expect(
      try self.typesetter([Self.wide], default: "wide").typeset(TypesettingInput(text: Self.text)).style
        == "wide")
  }

  @Test func aTextMayExtendATextAndTheFirstOfANameCounts() throws {
    let wider = StyleSource(
      name: "wider", text: "schema: gongwen-style/1\nextends: wide\ndescription: wider\n")
    let other = StyleSource(name: "wide", text: "schema: gongwen-style/1\nextends: gongwen\n")
    let style = try typesetter([wider, Self.wide, other]).style("wider")
    #expect(abs(style.page.gutterMargin * 25.4 / 72 - 40) < 0.01, "\(style.page)")
  }

  @Test(arguments: ["", "a/b", "x.yaml", "/"]) func aNameThatIsAPathIsRefused(name: String) throws {
    let fault = #expect(throws: Fault.self) { try typesetter([StyleSource(name: name, text: "")]) }
    #expect(fault?.category == .usage && fault?.diagnostic.id == "style.source.name")
  }

  /// Figures that are none, keys that are none, no sheet at all, one that extends itself: told, with the place.
  @Test(arguments: [
    ("page:\n  gutterMargin: nan\n", "style.value"), ("page:\n  gutterMargin: inf mm\n", "style.value"),
    ("page:\n  gutterMargin: 1e400mm\n", "style.value"), ("page:\n  gutterMargin: -5mm\n", "style."),
    ("page:\n  gutter: 5mm\n", "style.key"), ("extends: odd\n", "style.extends.cycle"),
    ("extends: nobody\n", "style.missing"),
    ("extends: ./gongwen\n", "style."), (": : :\n", "style.yaml"),
  ]) func whatIsWrongInATextIsTold(sheet: String, id: String) throws {
    let base = sheet.contains("extends") ? "" : "extends: gongwen\n"
    let source = StyleSource(name: "odd", text: "schema: gongwen-style/1\n" + base + sheet)
    let typesetter = try typesetter([source])
    let fault = #expect(throws: Fault.self) { try typesetter.style("odd") }
    #expect(fault?.diagnostic.id.hasPrefix(id) == true, "\(String(describing: fault))")
    #expect(fault?.path == "odd" || fault?.path == nil, "\(String(describing: fault))")
  }

  @Test func aTextThatIsTooLongIsToldByItsName() throws {
    let long = StyleSource(name: "long", text: String(repeating: "#", count: (1 << 20) + 1))
    let fault = try #require(#expect(throws: Fault.self) { try typesetter([long]).style("long") })
    #expect(fault.path == "long" && fault.diagnostic.id == "style.file.kind", "\(fault)")
  }

  /// A program shows the line by the name and the text that it holds; the fault may be in the sheet below.
  @Test func aFaultHasItsLine() throws {
    let base = StyleSource(
      name: "base", text: "schema: gongwen-style/1\nextends: gongwen\npage:\n  gutterMargin: 3kg\n")
    let top = StyleSource(name: "top", text: "schema: gongwen-style/1\nextends: base\n")
    let typesetter = try typesetter([top, base])
    let fault = try #require(#expect(throws: Fault.self) { try typesetter.style("top") })
    #expect(fault.path == "base")
    let span = try #require(fault.diagnostic.span)
    #expect(SourceText(name: "base", text: base.text).location(of: span.lowerBound) == (4, 17))
  }
}
