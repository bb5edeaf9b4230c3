internal import GongwenModel

/// Takes texts off the records of an .xls, over the ends of records where they go on (CONTINUE).
///
/// FreeXL does the same; it was left because it reads beyond its own buffers on damaged files.
struct BIFFTexts {
  private let stream: [UInt8]
  /// The contents of the record and of those that continue it, in bytes of the stream.
  private let parts: [Range<Int>]
  private var part = 0
  private var position: Int
  private var end: Int

  /// Begins at a record.
  ///
  /// - Parameters:
  ///   - stream: The stream of records.
  ///   - parts: The content of the record and of those that continue it.
  init(_ stream: [UInt8], _ parts: [Range<Int>]) {
    self.stream = stream
    self.parts = parts
    position = parts.first?.lowerBound ?? 0
    end = parts.first?.upperBound ?? 0
  }

  /// The texts that the cells of a workbook share (SST), in their order; the last ones are missing in a damaged file.
  mutating func shared() -> [String] {
    skip(8)
    var texts: [String] = []
    // A text takes three bytes at least, so the stream bounds their number.
    while let text = rich() { texts.append(text) }
    return texts
  }

  /// The next text with its length in two bytes, perhaps with runs of looks and signs for speech, which are passed
  /// over; `nil` at the end.
  private mutating func rich() -> String? {
    guard let count = word(), let options = byte() else { return nil }
    let runs = options & 8 != 0 ? Int(word() ?? 0) : 0
    let extra = options & 4 != 0 ? Int(word() ?? 0) | Int(word() ?? 0) << 16 : 0
    let text = letters(Int(count), isWide: options & 1 != 0)
    skip(4 * runs + extra)
    return text
  }

  /// A text of its own: a length, for Excel 97 and later the width of its letters, and the letters.
  ///
  /// - Parameters:
  ///   - lengthSize: The bytes of the length, 1 or 2.
  ///   - encoding: How letters of one byte are read; `nil` in Excel 97 and later, where they are the first of Unicode.
  /// - Returns: The text, as far as the record goes.
  mutating func single(lengthSize: Int, encoding: BIFFEncoding?) -> String {
    guard let count = lengthSize == 1 ? byte().map(Int.init) : word().map(Int.init) else { return "" }
    if let encoding {
      let last = min(end, position + count)
      return encoding.text(stream[position..<max(position, last)])
    }
    guard let options = byte() else { return "" }
    return letters(count, isWide: options & 1 != 0)
  }

  /// So many letters; where they go on in the next record, it says anew how wide they are.
  private mutating func letters(_ count: Int, isWide: Bool) -> String {
    var units: [UInt16] = []
    var isWide = isWide
    while units.count < count {
      if position + (isWide ? 2 : 1) > end {
        guard enterNextPart(), let options = byte() else { break }
        isWide = options & 1 != 0
      } else if isWide {
        units.append(stream.u16(position))
        position += 2
      } else {
        units.append(UInt16(stream[position]))
        position += 1
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func word() -> UInt16? {
    guard let low = byte(), let high = byte() else { return nil }
    return UInt16(low) | UInt16(high) << 8
  }

  private mutating func byte() -> UInt8? {
    while position >= end { guard enterNextPart() else { return nil } }
    defer { position += 1 }
    return stream[position]
  }

  private mutating func skip(_ count: Int) {
    var left = count
    while left > end - position {
      left -= end - position
      guard enterNextPart() else {
        position = end
        return
      }
    }
    position += left
  }

  private mutating func enterNextPart() -> Bool {
    guard part + 1 < parts.count else { return false }
    part += 1
    (position, end) = (parts[part].lowerBound, parts[part].upperBound)
    return true
  }
}

/// How an .xls of Excel 5 and 95 writes letters: by the code page of the machine that wrote it.
struct BIFFEncoding {
  private let encoding: TextEncoding?

  /// The encoding of a code page; those that are not Chinese are read as Latin.
  init(codePage: Int) { encoding = codePage == 936 ? .gb18030 : nil }

  /// The text of bytes.
  func text(_ bytes: ArraySlice<UInt8>) -> String {
    if let encoding, case .text(let utf8) = convert(Array(bytes), from: 0, encoding: encoding) {
      return String(decoding: utf8, as: UTF8.self)
    }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}
