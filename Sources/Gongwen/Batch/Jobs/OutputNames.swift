import GongwenModel
import GongwenRoster

/// Makes the names of outputs from a pattern such as `{unit}-{name}.pdf`: safe on every file system, and
/// no two alike.
struct OutputNames {
  /// Room for a page number and `.part` under the 255 bytes that file systems allow.
  static let longestName = LimitTable.nameBytes
  /// Kept free at the end of a stem, so that `-2` … `-99999` and an extension of four bytes always fit.
  private static let reserve = 10

  private let pattern: String
  /// Taken stems, case folded: `A.pdf` and `a.pdf` are one file on the machines that will open the folder.
  private var taken: Set<String> = []
  private var lastNumbers: [String: Int] = [:]

  init(pattern: String) {
    self.pattern = pattern.lowercased().hasSuffix(".pdf") ? String(pattern.dropLast(4)) : pattern
  }

  /// The stem of a report's output, without `.pdf`.
  ///
  /// - Parameters:
  ///   - values: The roster's values by header and key.
  ///   - fallback: The stem when the pattern comes out empty.
  ///   - copy: The number of the copy, which ends the stem unless the pattern has it.
  /// - Returns: The stem and what had to be done to it.
  mutating func next(
    values: [String: String], fallback: String, copy: String? = nil
  ) -> (stem: String, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let isNamed = keys.contains { $0 == "copyNumber" || $0 == "份号" }
    let ending = isNamed ? "" : copy.map { "-" + $0 } ?? ""
    let wanted = filled(values)
    let source = wanted.isEmpty ? fallback : wanted
    var stem = Self.safe(source)
    if stem.isEmpty { stem = Self.safe(fallback) }
    if stem.isEmpty { stem = "report" }
    if stem != source {
      diagnostics.append(Diagnostic("batch.name.unsafe", .warning, [Self.shown(source), stem]))
    }
    let room = Self.longestName - Self.reserve - ending.utf8.count
    var short = Self.shortened(stem, to: room)
    // One character of a hundred combining marks is longer than a name may be; nothing is left of it.
    if short.isEmpty { short = Self.shortened(Self.safe(fallback), to: room) }
    if short.isEmpty { short = "report" }
    if short != stem {
      diagnostics.append(Diagnostic("batch.name.shortened", .warning, [short]))
      stem = short
    }
    stem += ending
    let free = firstFree(stem)
    if free != stem { diagnostics.append(Diagnostic("batch.name.collision", .warning, [stem, free])) }
    taken.insert(free.lowercased())
    return (free, diagnostics)
  }

  /// The keys between braces that the pattern uses.
  var keys: [String] {
    pattern.split(separator: "{").dropFirst(pattern.hasPrefix("{") ? 0 : 1).compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }

  /// The pattern with its values.
  ///
  /// A separator beside an absent value goes with it: `-张三` is `张三`.
  private func filled(_ values: [String: String]) -> String {
    var result = ""
    var between = ""
    var rest = Substring(pattern)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let literal = String(rest[..<open])
      if !Self.isSeparator(literal) || between.isEmpty { between += literal }
      if let value = values[String(rest[rest.index(after: open)..<close])], !value.isEmpty {
        result += (result.isEmpty && Self.isSeparator(between) ? "" : between) + Self.closed(value)
        between = ""
      }
      rest = rest[rest.index(after: close)...]
    }
    let tail = (Self.isSeparator(between) ? "" : between) + rest
    return result.isEmpty && Self.isSeparator(tail) ? "" : result + tail
  }

  /// `陈  旻` as `陈旻`: rosters spread the names of two characters, and a path has no use for that.
  private static func closed(_ value: String) -> String {
    var (result, blanks) = (String.UnicodeScalarView(), String.UnicodeScalarView())
    for scalar in value.unicodeScalars {
      if " \u{A0}\u{3000}".unicodeScalars.contains(scalar) {
        blanks.append(scalar)
        continue
      }
      let isInside = result.last.map { ScalarSet.isHan($0.value) } == true && ScalarSet.isHan(scalar.value)
      if !isInside { result.append(contentsOf: blanks) }
      blanks.removeAll()
      result.append(scalar)
    }
    return String(result + blanks)
  }

  private static func isSeparator(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { "-_ .—–+·".unicodeScalars.contains($0) }
  }

  /// The number last tried is kept for each stem: a roster of 100 000 like names stays linear.
  private mutating func firstFree(_ stem: String) -> String {
    guard taken.contains(stem.lowercased()) else { return stem }
    var number = (lastNumbers[stem.lowercased()] ?? 1) + 1
    while taken.contains("\(stem)-\(number)".lowercased()) { number += 1 }
    lastNumbers[stem.lowercased()] = number
    return "\(stem)-\(number)"
  }

  /// A name without anything that a file system, a shell or a reader could take for something else.
  static func safe(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: continue
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: scalars.append("-")
      default: scalars.append("/\\:*?\"<>|{}".unicodeScalars.contains(scalar) ? "-" : scalar)
      }
    }
    let edges = { (scalar: Unicode.Scalar) in " .-~\u{3000}".unicodeScalars.contains(scalar) }
    guard let first = scalars.firstIndex(where: { !edges($0) }),
      let last = scalars.lastIndex(where: { !" .\u{3000}".unicodeScalars.contains($0) })
    else { return "" }
    let name = String(scalars[first...last])
    return isReserved(name) ? "_" + name : name
  }

  /// The device names of Windows, with or without an extension.
  private static func isReserved(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.uppercased()
    if ["CON", "PRN", "AUX", "NUL"].contains(stem) { return true }
    guard stem.utf8.count == 4, stem.hasPrefix("COM") || stem.hasPrefix("LPT") else { return false }
    return stem.last?.isNumber == true
  }

  /// The longest beginning of at most `count` bytes that ends between characters.
  static func shortened(_ text: String, to count: Int) -> String {
    guard text.utf8.count > count else { return text }
    var end = text.startIndex
    var length = 0
    while end < text.endIndex {
      let width = text[end].utf8.count
      guard length + width <= count else { break }
      length += width
      end = text.index(after: end)
    }
    return String(text[..<end])
  }

  private static func shown(_ text: String) -> String {
    let visible = text.unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control ? "<\(scalar.codePoint)>" : String(scalar)
    }
    return shortened(visible.joined(), to: 80)
  }
}
