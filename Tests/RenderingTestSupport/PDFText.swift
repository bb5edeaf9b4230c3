/// The text of a page's content stream through the fonts' `ToUnicode` maps and `ActualText`: what a reader copies.
public struct PDFText {
  private struct Font {
    var isWide: Bool
    var characters: [Int: String]
  }

  private let fonts: [String: Font]
  private var font: Font?
  private var result = ""
  /// The text that stands for everything up to `EMC`; `nil` outside such a span.
  private var actualText: String?

  /// The text of each page, in the order of the file.
  ///
  /// - Parameter file: The file.
  /// - Returns: One string a page, without line ends.
  /// - Throws: `PDFFile.Malformed` when something is not built as Cairo builds it.
  public static func pages(of file: PDFFile) throws -> [String] {
    try file.objects(with: "/Type /Page %").map { number in
      let page = try file.dictionary(number)
      guard let contents = file.reference("/Contents", in: page),
        let resources = file.reference("/Resources", in: page)
      else { throw PDFFile.Malformed("page \(number) has no contents") }
      var reader = PDFText(fonts: try fonts(in: try file.dictionary(resources), file))
      return reader.read(PDFFile.string(try file.stream(contents)))
    }
  }

  private init(fonts: [String: Font]) { self.fonts = fonts }

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

  private mutating func read(_ content: String) -> String {
    let scalars = Array(content.unicodeScalars)
    var index = 0
    var name = ""
    while index < scalars.count {
      switch scalars[index] {
      case "<" where index + 1 < scalars.count && scalars[index + 1] == "<": index += 2
      case "<": hexadecimal(PDFText.take(until: ">", scalars, &index))
      case "(": show(PDFText.literal(scalars, &index))
      case "/": name = PDFText.word(scalars, &index)
      default:
        let word = PDFText.word(scalars, &index)
        if word == "Tf" { font = fonts[name] }
        if word == "EMC", let text = actualText {
          result += text
          actualText = nil
        }
        if word.isEmpty { index += 1 }
      }
      if name == "ActualText", index < scalars.count, scalars[index] == " " {
        index += 1
        if scalars[index] == "<" { actualText = PDFText.text(PDFText.take(until: ">", scalars, &index)) }
        name = ""
      }
    }
    return result
  }

  private mutating func hexadecimal(_ digits: String) {
    let digits = Array(digits)
    show(
      stride(from: 0, to: digits.count - 1, by: 2).compactMap { Int(String(digits[$0..<$0 + 2]), radix: 16) })
  }

  private mutating func show(_ bytes: [Int]) {
    guard let font, actualText == nil else { return }
    let codes =
      font.isWide ? stride(from: 0, to: bytes.count - 1, by: 2).map { bytes[$0] << 8 | bytes[$0 + 1] } : bytes
    for code in codes { result += font.characters[code] ?? "\u{FFFD}" }
  }

  private static func take(until end: Unicode.Scalar, _ scalars: [Unicode.Scalar], _ index: inout Int)
    -> String
  {
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
