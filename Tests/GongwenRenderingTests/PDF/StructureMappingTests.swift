import GongwenLayout
import GongwenModel
import Testing

@testable import GongwenRendering

/// A document's structure as PDF has it.
@Suite struct StructureMappingTests {
  private var tree = StructureTree()
  private var page = Page(width: 100, height: 200, number: 1)

  private mutating func put(_ owner: Owner, _ text: String = "字", x: Double = 10, y: Double = 20) {
    let run = GlyphRun(
      face: FaceKey(0), size: 10, glyphs: [.init(id: 1, x: x, y: y)],
      clusters: [.init(bytes: UInt16(text.utf8.count), glyphs: 1)], text: Array(text.utf8))
    page.items.append(PageItem(.glyphs(run), owner: owner))
  }

  private func mapping() -> StructureMapping {
    var document = PagedDocument()
    document.structure = tree
    document.pages = [page]
    return StructureMapping(document)
  }

  /// The elements, one a line, indented; with the places of the page's items in them.
  private func dump(_ mapping: StructureMapping) -> String {
    let structure = mapping.structure
    func lines(_ node: Int, _ depth: Int) -> String {
      let items = mapping.marks[0].indices.filter { mapping.marks[0][$0] == .element(node) }
      let suffix = items.isEmpty ? "" : " " + items.map(String.init).joined(separator: ",")
      return String(repeating: "  ", count: depth) + structure[node].kind.tag + suffix + "\n"
        + structure[node].children.map { lines($0, depth + 1) }.joined()
    }
    return lines(0, 0)
  }

  @Test mutating func aReportIsHeadingsAndParagraphs() {
    let root = tree.add(.document, to: nil)
    put(.element(tree.add(.paragraph(.title), to: root)))
    let body = tree.add(.paragraph(.body), to: root)
    let lead = tree.add(.lead(.two), to: body)
    put(.element(lead))
    put(.element(body))
    put(.generated(body), "\u{AD}")
    put(.element(tree.add(.paragraph(.heading(.one)), to: root)))
    let signature = tree.add(.signature, to: root)
    put(.element(tree.add(.paragraph(.date), to: signature)))
    put(.artifact(.pageNumber), y: 190)
    let mapping = mapping()
    #expect(dump(mapping) == "Document\n  Title 0\n  H 1\n  P 2,3\n  H 4\n  P 5\n")
    #expect(mapping.marks[0].last == .artifact(.footer))
  }

  @Test mutating func listsQuotationsAndAttachmentsAreElements() {
    let root = tree.add(.document, to: nil)
    let list = tree.add(.group(.list), to: root)
    put(.element(tree.add(.paragraph(.body), to: list)))
    let quotation = tree.add(.group(.quote), to: root)
    put(.element(tree.add(.paragraph(.body), to: quotation)))
    let attachment = tree.add(.attachment, to: root)
    put(.element(tree.add(.paragraph(.attachmentLabel), to: attachment)))
    put(.element(tree.add(.paragraph(.attachmentTitle), to: attachment)))
    let bare = tree.add(.attachment, to: root)
    put(.element(tree.add(.paragraph(.attachmentLabel), to: bare)))
    #expect(
      dump(mapping()) == """
        Document
          L
            LI
              LBody 0
          BlockQuote
            P 1
          Sect
            P 2
            Title 3
          Sect
            Title 4

        """)
  }

  @Test mutating func aListInAListStandsInTheItemAboveIt() {
    let root = tree.add(.document, to: nil)
    let list = tree.add(.group(.list), to: root)
    put(.element(tree.add(.paragraph(.body), to: list)))
    let inner = tree.add(.group(.list), to: list)
    put(.element(tree.add(.paragraph(.body), to: inner)))
    put(.element(tree.add(.paragraph(.body), to: list)))
    let bare = tree.add(.group(.list), to: root)
    put(.element(tree.add(.paragraph(.body), to: tree.add(.group(.list), to: bare))))
    #expect(
      dump(mapping()) == """
        Document
          L
            LI
              LBody 0
                L
                  LI
                    LBody 1
            LI
              LBody 2
          L
            L
              LI
                LBody 3

        """)
  }

  @Test(arguments: [
    ("☑ ", "Square"), ("□", "Square"), ("– ", "Disc"), ("•", "Disc"), ("（一）", "Decimal"),
    ("a)", "LowerAlpha"),
  ])
  func aListCountsAsItsFirstLabelShows(_ label: String, _ numbering: String) {
    #expect(ArchiveStructure.Numbering(label: label).rawValue == numbering)
  }

  @Test mutating func rowsOfATableHaveOneNumberOfCells() {
    let root = tree.add(.document, to: nil)
    let table = tree.add(.table, to: root)
    put(.element(tree.add(.paragraph(.caption), to: table)))
    put(.element(tree.add(.paragraph(.tableUnit), to: table)))
    for (isHeader, cells) in [(true, 3), (false, 1)] {
      let row = tree.add(.row, to: table)
      for _ in 0..<cells {
        let cell = tree.add(.cell(isHeader: isHeader, columnSpan: 1, rowSpan: 1), to: row)
        put(.element(tree.add(.paragraph(.tableRow), to: cell)))
      }
      put(.generated(row), "\u{3000}")
    }
    put(.artifact(.repeatedHead))
    let mapping = mapping()
    #expect(
      dump(mapping) == """
        Document
          Table
            Caption 0
              P 1
            THead
              TR
                TH
                  P 2
                TH
                  P 3
                TH
                  P 4
            TBody
              TR
                TD
                  P 6
                TD
                TD

        """)
    #expect([5, 7, 8].allSatisfy { mapping.marks[0][$0] == .artifact(.layout) })
  }

  /// The elements of a table whose rows have a sign for each cell: `h` of the head, `H` over two rows, `.` of the body.
  private mutating func table(_ rows: [String]) -> String {
    let table = tree.add(.table, to: tree.add(.document, to: nil))
    for row in rows {
      let node = tree.add(.row, to: table)
      for sign in row {
        _ = tree.add(.cell(isHeader: sign != ".", columnSpan: 1, rowSpan: sign == "H" ? 2 : 1), to: node)
      }
    }
    return dump(mapping()).split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
      .filter { !$0.hasPrefix("TH ") && $0 != "TH" && $0 != "TD" }.joined(separator: " ")
  }

  @Test(arguments: [
    (["hh", "hh", "..", ".."], "Document Table THead TR TR TBody TR TR"),
    (["hH", "h", ".."], "Document Table THead TR TR TBody TR"),
    // A head that reaches into the body, one without a body, a row that names itself, a head below the body.
    (["hH", "."], "Document Table TR TR"), (["hh", "hh"], "Document Table TR TR"),
    (["h.", ".."], "Document Table TR TR"), (["..", "hh", ".."], "Document Table TR TR TR"),
    (["hh", "..", "hh", ".."], "Document Table THead TR TBody TR TR TR"),
  ]) func theFirstRowsAreTheHead(_ rows: [String], _ printed: String) {
    var tests = self
    #expect(tests.table(rows) == printed)
  }

  @Test mutating func aSpanTakesItsColumns() {
    let root = tree.add(.document, to: nil)
    let table = tree.add(.table, to: root)
    let spans = [[(2, 2), (1, 1)], [(1, 1)], [(1, 9)]]
    for row in spans {
      let node = tree.add(.row, to: table)
      for (columns, rows) in row {
        _ = tree.add(.cell(isHeader: false, columnSpan: columns, rowSpan: rows), to: node)
      }
    }
    let structure = mapping().structure
    let rows = structure.nodes.filter { $0.kind == .tableRow }
    // Three columns: the second row has two of them from above, the third wants two more.
    #expect(rows.map(\.children.count) == [2, 1, 3])
    #expect(structure[rows[2].children[0]].rowSpan == 1, "a cell ends with its table")
  }

  @Test mutating func contentsAreLinksWithWords() throws {
    let root = tree.add(.volume, to: nil)
    let contents = tree.add(.contents, to: root, title: "目录")
    let pages = tree.add(.document, to: contents)
    put(.element(tree.add(.paragraph(.title), to: pages)))
    let entry = tree.add(.paragraph(.contents), to: pages)
    put(.element(entry))
    put(.artifact(.leader))
    put(.element(tree.add(.pageReference, to: entry)), "1")
    let report = tree.add(.document, to: root, title: "张三（水务局）")
    let title = tree.add(.paragraph(.title), to: report)
    put(.element(title))
    page.lines = [
      PageLine(
        items: 4..<5, element: title, index: 0, isLast: true, gridLine: 0,
        frame: Frame(x: 10, y: 50, width: 10, height: 10), baseline: 60,
        adjustment: .init(trimmed: 0, stretchPerGap: 0))
    ]
    page.links = [
      PageLink(frame: Frame(x: 5, y: 15, width: 40, height: 10), target: .element(report), owner: entry),
      PageLink(
        frame: Frame(x: 5, y: 25, width: 40, height: 10), target: .address("https://a.cn"), owner: entry),
      // What a program built wrongly is left out.
      PageLink(
        frame: Frame(x: 0, y: 0, width: 1, height: 1), target: .element(NodeID(99)), owner: NodeID(99)),
    ]
    let mapping = mapping()
    #expect(
      dump(mapping) == """
        Document
          Sect
            Title 0
            TOC
              TOCI
                Link 1,3
          Sect
            Title 4

        """)
    let links = mapping.links[0]
    #expect(links.map(\.contents) == ["张三（水务局），第1页", "https://a.cn"])
    #expect(links[0].rectangle == PDFRectangle(left: 5, bottom: 175, right: 45, top: 185))
    #expect(links[0].node == links[1].node, "an entry over two lines is one link")
    guard case .page(0, y: 50) = links[0].target else {
      Issue.record("\(links[0].target)")
      return
    }
  }

  @Test mutating func aLinkInAParagraphIsTheTextInItsFrame() {
    let root = tree.add(.document, to: nil)
    let body = tree.add(.paragraph(.body), to: root)
    put(.element(body), x: 10)
    put(.element(body), x: 30)
    put(.element(body), x: 60)
    page.links = [
      PageLink(
        frame: Frame(x: 29, y: 10, width: 12, height: 15), target: .address("https://a.cn"), owner: body)
    ]
    #expect(dump(mapping()) == "Document\n  P 0,2\n    Link 1\n")
  }

  /// A link over two lines is one, with two places; what stands between two makes them two.
  @Test(arguments: [
    (false, "Document\n  P 0\n    Link 1,2\n"), (true, "Document\n  P 0,2\n    Link 1\n    Link 3\n"),
  ])
  func aLinkOverTwoLinesIsOne(isApart: Bool, printed: String) {
    var tests = self
    let body = tests.tree.add(.paragraph(.body), to: tests.tree.add(.document, to: nil))
    tests.put(.element(body), x: 10)
    tests.put(.element(body), x: 30)
    if isApart { tests.put(.element(body), x: 80) }
    tests.put(.element(body), x: 10, y: 50)
    tests.page.links = [(30, 10), (10, 40)].map { x, y in
      PageLink(
        frame: Frame(x: x, y: y, width: 10, height: 15), target: .address("https://a.cn"), owner: body)
    }
    let mapping = tests.mapping()
    #expect(tests.dump(mapping) == printed)
    #expect(mapping.links[0].count == 2)
  }

  @Test(arguments: [
    ("https://a.cn/%E5%85%AC%E6%96%87?a=%20b", "https://a.cn/公文?a=%20b"),
    ("https://a.cn/%FF%E5", "https://a.cn/%FF%E5"),
    ("https://a.cn/%", "https://a.cn/%"), ("https://a.cn/%E5%8", "https://a.cn/%E5%8"),
    ("a%0A%2Fb", "a%0A%2Fb"),
  ]) func anAddressIsReadOutInItsCharacters(_ address: String, _ spoken: String) {
    #expect(LinkMapping.spoken(address) == spoken)
  }

  /// The stop after a link is set on its own: it begins where the frame of the link ends.
  @Test mutating func whatFollowsALinkIsNotInIt() {
    let body = tree.add(.paragraph(.body), to: tree.add(.document, to: nil))
    put(.element(body), x: 30)
    put(.element(body), x: 40)
    page.links = [
      PageLink(
        frame: Frame(x: 30, y: 10, width: 10, height: 15), target: .address("https://a.cn"), owner: body)
    ]
    #expect(dump(mapping()) == "Document\n  P 1\n    Link 0\n")
  }

  /// Words for a figure and the number of a note are text that the engine put there.
  @Test mutating func whatIsPutThereBelongsToItsElement() {
    let root = tree.add(.document, to: nil)
    put(.element(tree.add(.paragraph(.body), to: root)))
    let figure = tree.add(.figure, to: root)
    put(.generated(figure), "〔图〕")
    put(.element(tree.add(.paragraph(.caption), to: figure)))
    let note = tree.add(.paragraph(.body), to: root)
    put(.generated(note), "〔1〕")
    put(.element(note))
    #expect(dump(mapping()) == "Document\n  P 0\n  P 1\n  P 2\n  P 3,4\n")
  }

  /// Pages of a program's own may have no structure at all, or text of what holds elements only.
  @Test mutating func textWithoutAnElementIsAParagraph() {
    put(.element(NodeID(7)))
    put(.generated(NodeID(3)), "字")
    #expect(dump(mapping()) == "Document\n  P 0,1\n")
    let root = tree.add(.document, to: nil)
    page.items = []
    put(.element(root))
    #expect(dump(mapping()) == "Document\n  P 0\n")
  }
}
