internal import GongwenModel

/// Splits a line that holds a whole text: `…… 一、…… （一）…… 1、……`, every paragraph glued to the next.
///
/// It is split only when its ordinals run on without a fault; else it stays whole and the reason is reported.
struct GluedLineSplitter {
  private struct Place {
    var index: Int
    var match: OrdinalMatch
  }

  /// The units, glued ones in parts, and what there is to say about them.
  static func split(_ units: [Unit], in text: ScalarText) -> (units: [Unit], diagnostics: [Diagnostic]) {
    var result: [Unit] = []
    result.reserveCapacity(units.count)
    var diagnostics: [Diagnostic] = []
    for (position, unit) in units.enumerated() {
      if position + closingLines >= units.count, let index = dateStart(of: unit) {
        result += parts(of: unit, at: [index], in: text)
        continue
      }
      if position + closingLines >= units.count, let index = secondOrgan(of: unit) {
        result += parts(of: unit, at: [index], in: text)
        continue
      }
      if let index = innerHeading(of: unit) {
        let span = text.span(Int(unit.origins[0])..<Int(unit.origins[unit.count - 1]) + 1)
        diagnostics.append(Diagnostic("reading.glued.split", .warning, ["2"], span: span))
        result += parts(of: unit, at: [index], in: text)
        continue
      }
      guard unit.count >= 40, unit.noise == nil, let places = places(in: unit) else {
        result.append(unit)
        continue
      }
      let span = text.span(Int(unit.origins[0])..<Int(unit.origins[unit.count - 1]) + 1)
      if let fault = firstFault(places, own: unit.ordinal) {
        let ordinal = fault.match.ordinal.text
        diagnostics.append(Diagnostic("reading.glued.refused", .warning, [ordinal], span: span))
        result.append(unit)
      } else {
        let parts = parts(of: unit, at: places.map(\.index), in: text)
        diagnostics.append(Diagnostic("reading.glued.split", .warning, [String(parts.count)], span: span))
        result += parts
      }
    }
    return (result, diagnostics)
  }

  /// How many units at the end of a text may hold its signature.
  private static let closingLines = 6

  /// `述职人：沈清　2025年1月8日`: where the date begins in a signature that has it on its own line.
  private static func dateStart(of unit: Unit) -> Int? {
    guard unit.count <= 44, unit.stopCount == 0, unit.ordinal == nil, unit.noise == nil else { return nil }
    var index = unit.count - 1
    // Spaces may stand inside the date too, so the gap is sought from the front of what is still a date.
    var start: Int?
    while index > 1 {
      if ScalarSet.isWhiteSpace(unit.text[index - 1]), !ScalarSet.isWhiteSpace(unit.text[index]) {
        if DateText.match(Array(unit.text[index...])) != nil { start = index }
      }
      index -= 1
    }
    guard let start else { return nil }
    let name = unit.text[..<start].filter { !ScalarSet.isWhiteSpace($0) }
    guard let last = name.last, name.count >= 2, !Characters.isColon(last) else { return nil }
    return name.contains(where: ScalarSet.isHan) && !name.contains(where: Characters.isComma) ? start : nil
  }

  /// `某某委员会办公室　　某某联合会`: where the second of two organs begins that sign on one line.
  private static func secondOrgan(of unit: Unit) -> Int? {
    guard unit.count <= 60, unit.stopCount == 0, unit.commaCount == 0, unit.ordinal == nil, unit.noise == nil
    else {
      return nil
    }
    let starts = unit.text.indices.dropFirst().filter {
      ScalarSet.isWhiteSpace(unit.text[$0 - 1]) && !ScalarSet.isWhiteSpace(unit.text[$0])
    }
    guard starts.count == 1, let start = starts.first else { return nil }
    let first = unit.text[..<start].filter { !ScalarSet.isWhiteSpace($0) }
    let second = Array(unit.text[start...])
    guard (first + second).allSatisfy(ScalarSet.isHan), second.allSatisfy({ $0 != 0x5173 }) else {
      return nil
    }
    return PersonWords.areOrgans(first, second) && first.count >= 6 && second.count >= 6 ? start : nil
  }

  /// `一、主要成绩（一）生产稳定。全年……`: the first heading of the second level glued to that of the first.
  private static func innerHeading(of unit: Unit) -> Int? {
    guard unit.ordinal?.ordinal.form == .hanComma, unit.noise == nil else { return nil }
    let start = unit.textStart
    var index = start
    while index < unit.count, index - start <= 32 {
      let scalar = unit.text[index]
      if scalar == 0x28 || scalar == 0xFF08 {
        guard index - start >= 2, let match = OrdinalMatch.find(in: unit.text, at: index) else { return nil }
        guard match.ordinal.form == .hanParenthesized, match.ordinal.value == 1 else { return nil }
        return index + match.count + 4 <= unit.count ? index : nil
      }
      guard ScalarSet.isHan(scalar) || Characters.isComma(scalar) || ScalarSet.isWhiteSpace(scalar) else {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// The ordinals inside a unit where a paragraph can begin; `nil` when they are no sign of glue: lists like
  /// `1.……；2.……` within a paragraph are usual, `一、` and （一） within one are not.
  private static func places(in unit: Unit) -> [Place]? {
    var places: [Place] = []
    var han = unit.ordinal?.ordinal.form == .hanComma ? 1 : 0
    for index in 1..<unit.count {
      let before = unit.text[index - 1]
      guard ScalarSet.isWhiteSpace(before) || Characters.endsParagraph(before) || Characters.isClosing(before)
      else {
        continue
      }
      guard let match = OrdinalMatch.find(in: unit.text, at: index) else { continue }
      switch match.ordinal.form {
      case .hanComma: han += 1
      case .hanParenthesized, .digitDot, .digitParenthesized: break
      default: continue
      }
      // （一） after ； or ： counts within a sentence, and so does 1.
      if before == 0xFF1B || before == 0x3B { return nil }
      places.append(Place(index: index, match: match))
    }
    return han >= 1 && places.count >= 2 ? places : nil
  }

  /// The first ordinal that does not run on from the ones before it.
  private static func firstFault(_ places: [Place], own: OrdinalMatch?) -> Place? {
    let order: [OrdinalForm] = [.hanComma, .hanParenthesized, .digitDot, .digitParenthesized]
    var last = [0, 0, 0, 0]
    if let own, let depth = order.firstIndex(of: own.ordinal.form) { last[depth] = own.ordinal.value }
    for place in places {
      guard let depth = order.firstIndex(of: place.match.ordinal.form) else { continue }
      guard place.match.ordinal.value == last[depth] + 1 || last[depth] == 0 && depth == 0 else {
        return place
      }
      last[depth] = place.match.ordinal.value
      for deeper in (depth + 1)..<max(depth + 1, last.count) { last[deeper] = 0 }
    }
    return nil
  }

  private static func parts(of unit: Unit, at places: [Int], in text: ScalarText) -> [Unit] {
    let bounds = [0] + places + [unit.count]
    return zip(bounds, bounds.dropFirst()).compactMap { start, end in
      var low = start
      var high = end
      while low < high, ScalarSet.isWhiteSpace(unit.text[low]) { low += 1 }
      while high > low, ScalarSet.isWhiteSpace(unit.text[high - 1]) { high -= 1 }
      guard low < high else { return nil }
      let lines = text.line(of: Int(unit.origins[low]))...text.line(of: Int(unit.origins[high - 1]))
      var part = Unit(
        text: Array(unit.text[low..<high]), origins: Array(unit.origins[low..<high]), lines: lines)
      part.isPart = true
      return part
    }
  }
}
