/// The proof that nothing is lost.
///
/// The input's characters, less what the ledger removes and with what it adds,
/// are the characters of the pages. White space does not count.
package struct ConservationCheck {
  private let expected: [Counted]
  private let printed: [UInt32]
  private var balance = ScalarCounts()

  /// A character that has to be printed, and where the source has it.
  private struct Counted {
    var scalar: UInt32
    var offset: Int?
  }

  /// Compares the input with the pages.
  ///
  /// The multisets are compared first; only when they differ are the two texts walked side by side, to name
  /// the place. A change of order alone is therefore not seen.
  ///
  /// - Parameters:
  ///   - source: the input.
  ///   - ledger: every removal and addition on the way to the pages.
  ///   - printed: the text of all block runs of the pages, in order, as UTF-8.
  /// - Returns: `nil` when everything is conserved; else an error that names the first lost or added character.
  package static func verify(source: SourceText, ledger: [LedgerEntry], printed: [UInt8]) -> Diagnostic? {
    if balanced(source: source, ledger: ledger, printed: printed) { return nil }
    return ConservationCheck(source: source, ledger: ledger, printed: printed).firstDifference()
  }

  private static func balanced(source: SourceText, ledger: [LedgerEntry], printed: [UInt8]) -> Bool {
    var counts = ScalarCounts()
    forEachScalar(source.utf8) { scalar, _ in counts.add(scalar, 1) }
    forEachScalar(printed) { scalar, _ in counts.add(scalar, -1) }
    for entry in ledger where entry.kind != .space {
      for scalar in entry.removed.unicodeScalars where !isSpace(scalar.value) { counts.add(scalar.value, -1) }
      for scalar in entry.added.unicodeScalars where !isSpace(scalar.value) { counts.add(scalar.value, 1) }
    }
    return counts.isZero
  }

  private init(source: SourceText, ledger: [LedgerEntry], printed: [UInt8]) {
    self.expected = Self.expectedText(source: source, ledger: ledger)
    var scalars: [UInt32] = []
    forEachScalar(printed) { scalar, _ in scalars.append(scalar) }
    self.printed = scalars
    for item in expected { balance.add(item.scalar, 1) }
    for scalar in scalars { balance.add(scalar, -1) }
  }

  /// The text that the pages have to show, in the order of the source; additions without a place come first.
  private static func expectedText(source: SourceText, ledger: [LedgerEntry]) -> [Counted] {
    let counted = ledger.filter { $0.kind != .space }
    var result: [Counted] = []
    func append(_ text: String, at offset: Int?) {
      for scalar in text.unicodeScalars where !isSpace(scalar.value) {
        result.append(Counted(scalar: scalar.value, offset: offset))
      }
    }
    for entry in counted where entry.span == nil { append(entry.added, at: nil) }
    let placed = counted.filter { $0.span != nil }
      .sorted { ($0.span?.lowerBound ?? 0) < ($1.span?.lowerBound ?? 0) }
    var next = 0
    var skipUntil = 0
    forEachScalar(source.utf8) { scalar, offset in
      while next < placed.count, let span = placed[next].span, span.lowerBound <= offset {
        append(placed[next].added, at: span.lowerBound)
        if !placed[next].removed.isEmpty { skipUntil = max(skipUntil, span.upperBound) }
        next += 1
      }
      if offset >= skipUntil { result.append(Counted(scalar: scalar, offset: offset)) }
    }
    while next < placed.count {
      append(placed[next].added, at: placed[next].span?.lowerBound)
      next += 1
    }
    return result
  }

  /// Walks both texts; the first character that one side lacks for good is the diagnostic.
  private func firstDifference() -> Diagnostic {
    var wanted = 0
    var got = 0
    while wanted < expected.count || got < printed.count {
      if wanted < expected.count, got < printed.count, expected[wanted].scalar == printed[got] {
        wanted += 1
        got += 1
      } else if wanted < expected.count, balance.count(of: expected[wanted].scalar) > 0 {
        return diagnostic("conservation.lost", expected[wanted].scalar, at: expected[wanted].offset)
      } else if got < printed.count, balance.count(of: printed[got]) < 0 {
        return diagnostic("conservation.added", printed[got], at: previousOffset(before: wanted))
      } else {
        // Both are needed, only elsewhere: the order differs here, and the loss lies further on.
        wanted += wanted < expected.count ? 1 : 0
        got += got < printed.count ? 1 : 0
      }
    }
    return Diagnostic("conservation.ledger", .error)
  }

  private func previousOffset(before index: Int) -> Int? {
    expected[..<min(index, expected.count)].last { $0.offset != nil }?.offset ?? expected.first?.offset
  }

  private func diagnostic(_ id: String, _ scalar: UInt32, at offset: Int?) -> Diagnostic {
    let character = Unicode.Scalar(scalar).map { String(Character($0)) } ?? ""
    let hexadecimal = String(scalar, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
    let count = abs(balance.count(of: scalar))
    let span = offset.map { SourceSpan($0, $0 + character.utf8.count) }
    return Diagnostic(id, .error, [character, code, String(count)], span: span)
  }
}

/// How often each character stands; flat for the Basic Multilingual Plane, where nearly all text lives.
private struct ScalarCounts {
  private var plane = [Int32](repeating: 0, count: 0x10000)
  private var beyond: [UInt32: Int32] = [:]

  mutating func add(_ scalar: UInt32, _ amount: Int32) {
    if scalar < 0x10000 { plane[Int(scalar)] += amount } else { beyond[scalar, default: 0] += amount }
  }

  func count(of scalar: UInt32) -> Int {
    Int(scalar < 0x10000 ? plane[Int(scalar)] : beyond[scalar] ?? 0)
  }

  var isZero: Bool { plane.allSatisfy { $0 == 0 } && beyond.values.allSatisfy { $0 == 0 } }
}

/// Calls `body` with every scalar that is not white space and its byte offset.
private func forEachScalar(_ utf8: [UInt8], _ body: (UInt32, Int) -> Void) {
  var offset = 0
  while offset < utf8.count {
    let (scalar, length) = decodeScalar(utf8, at: offset)
    if !isSpace(scalar) { body(scalar, offset) }
    offset += length
  }
}

private func isSpace(_ scalar: UInt32) -> Bool { ScalarSet.isWhiteSpace(scalar) }
