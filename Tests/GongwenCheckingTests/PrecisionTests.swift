import GongwenChecking
import GongwenModel
import Testing

/// On clean official prose there is less than one false diagnostic in 2000 characters; on these pages there is none.
@Suite struct PrecisionTests {
  @Test(arguments: CleanPages.all) func cleanPagesAreClean(page: String) {
    let (document, source) = PlainDocument.make(page)
    let diagnostics = Checker().check(document, source: source)
    let listed = diagnostics.map { diagnostic in
      "\(diagnostic.id) "
        + (diagnostic.span.map { MarkedText.mark(source.string(in: around($0, source)), []) } ?? "")
    }
    #expect(listed == [])
  }

  private func around(_ span: SourceSpan, _ source: SourceText) -> SourceSpan {
    source.lineSpan(source.location(of: span.lowerBound).line).union(span)
  }

  @Test func cleanPagesNeedNoMending() {
    for page in CleanPages.all {
      let (document, source) = PlainDocument.make(page)
      #expect(TextFixer().fixes(for: document, source: source) == [])
    }
  }

  @Test func thePagesAreLongEnoughToMeanSomething() {
    #expect(CleanPages.all.reduce(0) { $0 + $1.count } > 6000)
  }
}
