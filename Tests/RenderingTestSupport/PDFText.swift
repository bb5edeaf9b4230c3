/// The text of a page's content stream through the fonts' `ToUnicode` maps and `ActualText`: what a reader copies.
package struct PDFText {
  private struct Font {
    var isWide: Bool
    var characters: [Int: String]
  }

  /// What is open between `BDC` and `EMC`.
  private struct Mark {
    var identifier: Int?
    var isArtifact = false
    /// The text that stands for everything in it, and whether anything is: an empty one is read by no extractor.
    var actualText: String?
    var hasGlyphs = false
  }

  private let fonts: [String: Font]
  private var font: Font?
  private var marks: [Mark] = []

  /// The text of the page, marked or not.
  public private(set) var text = ""
  /// The text of each marked-content identifier.
  public private(set) var marked: [Int: String] = [:]
  /// The text of artifacts, each a string.
  public private(set) var artifacts: [String] = []
  /// Operators that show something outside all marks.
  public private(set) var unmarked: [String] = []
  /// Identifiers that stand twice.
  public private(set) var repeated: [Int] = []

  /// The text of each page, in the order of the file.
  ///
  /// - Parameter file: The file.
  /// - Returns: One string a page, without line ends.
  /// - Throws: `PDFFile.Malformed` when something is not built as Cairo builds it.
  package static func pages(of file: PDFFile) throws -> [String] {
    try file.pages().map { try PDFText(page: $0, of: file).text }
  }

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - number: The page's object.
  ///   - file: The file.
  /// - Throws: `PDFFile.Malformed` when something is not built as expected.
  package init(page number: Int, of file: PDFFile) throws {
    let page = try file.value(number)
    guard let contents = page["Contents"]?.target, let resources = page["Resources"]?.target else {
      throw PDFFile.Malformed("page \(number) has no contents")
    }
    fonts = try PDFText.fonts(in: try file.dictionary(resources), file)
    try read(PDFFile.string(try file.stream(contents)))
  }

  private static func fonts(in resources: String, _ file: PDFFile) throws -> [String: Font] {
    var result: [String: Font] = [:]
    let words = resources.split(whereSeparator: \.isWhitespace)
    for (index, word) in words.enumerated() where word.hasPrefix("/f-") && index + 1 < words.count {
      guard let number = Int(words[index + 1]) else { continue }
      let font = try file.dictionary(number)
      guard let map = file.reference("/ToUnicode", in: font) else {
        throw PDFFile.Malformed("\(word) has no ToUnicode")
      }
      result[String(word.dropFirst())] = Font(
        isWide: font.contains("/Type0"), characters: characters(PDFFile.string(try file.stream(map))))
    }
    return result
  }

  /// Reads `<0001> <4E00>` of bfchar and `<0001> <0003> <4E00>` of bfrange.
  private static func characters(_ map: String) -> [Int: String] {
    var result: [Int: String] = [:]
    for line in map.split(separator: "\n") where line.hasPrefix("<") {
      let parts = line.split { "<> []".contains($0) }.map(String.init)
      guard let first = parts.first.flatMap({ Int($0, radix: 16) }) else { continue }
      if parts.count == 2 { result[first] = text(parts[1]) }
      guard parts.count >= 3, let last = Int(parts[1], radix: 16), last < first + 65_536 else { continue }
      for code in first...max(first, last) {
        if parts.count == 3, let start = UInt32(parts[2], radix: 16), parts[2].count == 4 {
          result[code] = Unicode.Scalar(start + UInt32(code - first)).map { String($0) }
        } else if code - first + 2 < parts.count {
          result[code] = text(parts[code - first + 2])
        }
      }
    }
    return result
  }

  private static func text(_ hexadecimal: String) -> String {
    let digits = Array(hexadecimal)
    let units = stride(from: 0, to: digits.count - 3, by: 4).compactMap {
      UInt16(String(digits[$0..<$0 + 4]), radix: 16)
    }
    return String(decoding: units.first == 0xFEFF ? Array(units.dropFirst()) : units, as: UTF16.self)
  }

  private mutating func read(_ content: String) throws {
    let scalars = Array(content.unicodeScalars)
    var index = 0
    var name = ""
    var mark = Mark()
    while index < scalars.count {
      switch scalars[index] {
      case "<" where index + 1 < scalars.count && scalars[index + 1] == "<": index += 2
      case "<":
        let digits = PDFText.take(until: ">", scalars, &index)
        if name == "ActualText" { mark.actualText = PDFText.text(digits) } else { hexadecimal(digits) }
        name = ""
      case "(":
        let bytes = PDFText.literal(scalars, &index)
        if name == "ActualText" { mark.actualText = PDFText.latin(bytes) } else { show(bytes) }
        name = ""
      case "/":
        name = PDFText.word(scalars, &index)
        if name == "Artifact" { mark.isArtifact = true }
      default:
        let word = PDFText.word(scalars, &index)
        if word.isEmpty { index += 1 }
        if name == "MCID", let identifier = Int(word) {
          mark.identifier = identifier
          name = ""
        }
        if word == "Tf" { font = fonts[name] }
        try operate(word, &mark)
      }
    }
    guard marks.isEmpty else { throw PDFFile.Malformed("a mark is not closed") }
  }

  private mutating func operate(_ word: String, _ mark: inout Mark) throws {
    switch word {
    case "BDC":
      marks.append(mark)
      if let identifier = mark.identifier, marked.updateValue("", forKey: identifier) != nil {
        repeated.append(identifier)
      }
      if mark.isArtifact { artifacts.append("") }
      mark = Mark()
    case "EMC":
      guard let closed = marks.popLast() else { throw PDFFile.Malformed("EMC without BDC") }
      if let text = closed.actualText, closed.hasGlyphs { append(text) }
    case "f", "f*", "S", "Do", "Tj", "TJ":
      if !marks.contains(where: { $0.isArtifact || $0.identifier != nil }) { unmarked.append(word) }
    default: break
    }
  }

  private mutating func append(_ shown: String) {
    guard !marks.contains(where: { $0.actualText != nil }) else { return }
    text += shown
    if let identifier = marks.last(where: { $0.identifier != nil })?.identifier {
      marked[identifier, default: ""] += shown
    } else if marks.contains(where: \.isArtifact) {
      artifacts[artifacts.count - 1] += shown
    }
  }

  private mutating func hexadecimal(_ digits: String) {
    let digits = Array(digits)
    show(
      stride(from: 0, to: digits.count - 1, by: 2).compactMap { Int(String(digits[$0..<$0 + 2]), radix: 16) })
  }

  private mutating func show(_ bytes: [Int]) {
    guard let font else { return }
    let codes =
      font.isWide ? stride(from: 0, to: bytes.count - 1, by: 2).map { bytes[$0] << 8 | bytes[$0 + 1] } : bytes
    if !codes.isEmpty { for index in marks.indices { marks[index].hasGlyphs = true } }
    for code in codes { append(font.characters[code] ?? "\u{FFFD}") }
  }

  private static func latin(_ bytes: [Int]) -> String {
    String(String.UnicodeScalarView(bytes.compactMap { Unicode.Scalar(UInt32($0)) }))
  }

  private static func take(
    until end: Unicode.Scalar, _ scalars: [Unicode.Scalar], _ index: inout Int
  ) -> String {
    var text = String.UnicodeScalarView()
    index += 1
    while index < scalars.count, scalars[index] != end {
      if scalars[index].value > 0x20 { text.append(scalars[index]) }
      index += 1
    }
    index += 1
    return String(text)
  }

  private static func literal(_ scalars: [Unicode.Scalar], _ index: inout Int) -> [Int] {
    var bytes: [Int] = []
    index += 1
    while index < scalars.count, scalars[index] != ")" {
      if scalars[index] == "\\", index + 1 < scalars.count {
        index += 1
        let digits = scalars[index...].prefix(3).prefix { ("0"..."7").contains($0) }
        if digits.isEmpty {
          bytes.append(Int(scalars[index].value))
          index += 1
        } else {
          bytes.append(digits.reduce(0) { $0 * 8 + Int($1.value) - 48 })
          index += digits.count
        }
        continue
      }
      bytes.append(Int(scalars[index].value))
      index += 1
    }
    index += 1
    return bytes
  }

  /// A name without its slash, or an operator; moves past it.
  private static func word(_ scalars: [Unicode.Scalar], _ index: inout Int) -> String {
    var text = String.UnicodeScalarView()
    if scalars[index] == "/" { index += 1 }
    while index < scalars.count, scalars[index].value > 0x20,
      !"/<>()[]".unicodeScalars.contains(scalars[index])
    {
      text.append(scalars[index])
      index += 1
    }
    return String(text)
  }
}
