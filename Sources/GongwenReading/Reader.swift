public import GongwenModel
public struct LedgerEntry: Sendable {}
public struct ReadingOptions: Sendable {
  public var metadata = DocumentMetadata()
  public var keepNoise = false
  public var renumber = false
  public init() {}
}
public struct ReadResult: Sendable {
  public var source: SourceText
  public var document: Document
  public var ledger: [LedgerEntry]
  public var diagnostics: [Diagnostic]
}
public func readDocument(_ bytes: [UInt8], name: String, options: ReadingOptions) throws(Fault) -> ReadResult {
  let source = SourceText(name: name, utf8: bytes)
  var document = Document(metadata: options.metadata)
  if let title = options.metadata.title { document.blocks.append(Block(.title, TracedText(generated: title))) }
  var lines = Array(1...source.lineCount)
  if source.string(in: source.lineSpan(1)) == "---" {
    var n = 2
    while source.string(in: source.lineSpan(n)) != "---" {
      let parts = source.string(in: source.lineSpan(n)).split(separator: ":", maxSplits: 1).map { String($0) }
      if parts.count == 2 { var v = parts[1]; while v.hasPrefix(" ") { v.removeFirst() }; document.metadata[parts[0]] = v }
      n += 1
    }
    lines = Array((n + 1)...source.lineCount)
    let m = document.metadata
    if let title = m.title, options.metadata.title == nil { document.blocks.append(Block(.title, TracedText(generated: title))) }
    document.blocks.append(Block(.byline, TracedText(generated: [m.unit, m.position, m.name].compactMap { $0 }.joined(separator: "　"))))
  }
  for number in lines {
    let span = source.lineSpan(number)
    let text = TracedText(source, span)
    if text.isEmpty { continue }
    let string = text.string
    let han = "一二三四五六七八九十"
    if let f = string.first, han.contains(f), string.dropFirst().first == "、", string.utf8.count < 120 {
      document.blocks.append(Block(.heading(.one), text, ordinal: Ordinal(.hanComma, 1, text: String(string.prefix(2))), span: span))
    } else if string.hasPrefix("（"), let stop = string.firstIndex(of: "。") {
      let len = string.utf8.distance(from: string.startIndex, to: stop) + 3
      document.blocks.append(Block(.runInHeading(.two), text, ordinal: Ordinal(.hanParenthesized, 1, text: String(string.prefix(3))), headingLength: len, span: span))
    } else { document.blocks.append(Block(.body, text, span: span)) }
  }
  return ReadResult(source: source, document: document, ledger: [], diagnostics: [])
}
