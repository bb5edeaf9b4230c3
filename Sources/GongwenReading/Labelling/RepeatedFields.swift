internal import GongwenModel

/// Fields that stand again and again in a text, as lists of tasks have them.
///
/// `责任领导：吴国栋`, and below the next task `责任领导：郑红`: the last of them stands where a signature would, and signs
/// nothing.
enum RepeatedFields {
  /// A date within so many tokens below says that the field was part of a signature.
  private static let reach = 4
  /// A label with its colon and the blanks in it is no longer.
  private static let longest = 24
  /// So much of what it says is compared.
  private static let longestValue = 60

  /// Tells for each token whether it is such a field and not the first of its kind.
  ///
  /// - Parameters:
  ///   - tokens: The tokens of a window.
  ///   - text: The text.
  /// - Returns: As many answers as there are tokens.
  static func find(_ tokens: [Token], in text: ScalarText) -> [Bool] {
    var result = [Bool](repeating: false, count: tokens.count)
    // What stood behind a label first, how often it has come, and how many sentences and numbers stood above.
    var first: [[UInt32]: (value: [UInt32], times: Int, parts: Int)] = [:]
    var parts = 0
    for (index, token) in tokens.enumerated() {
      if token.cut == .line {
        let line = text.scalars[text.lines[Int(token.line)]].drop(while: ScalarSet.isWhiteSpace)
        let label = FieldLabel.words(of: Array(line.prefix(longest)))
        let value = line.prefix(longestValue).drop { !Characters.isColon($0) }.dropFirst().filter {
          !ScalarSet.isWhiteSpace($0)
        }
        if let before = first[label] {
          // The party to a contract stands at its head and again where it signs: the same twice.
          let isOther = !value.isEmpty && value != before.value
          result[index] = before.parts < parts && (isOther || before.times > 1) && !signs(index, tokens)
          first[label]?.times += 1
        } else if !label.isEmpty, !isAboveDate(index, tokens) {
          first[label] = (value, 1, parts)
        }
      }
      if token.stops > 0 || token.form > 0 { parts += 1 }
    }
    return result
  }

  /// Whether nothing but labelled lines stands between a line and a date right below: who is named at the head of a contract
  /// with more about him signs at its end.
  private static func signs(_ index: Int, _ tokens: [Token]) -> Bool {
    let below = tokens[(index + 1)...].prefix(reach)
    guard let date = below.firstIndex(where: { $0.kind == .date }) else { return false }
    return below[..<date].allSatisfy { $0.stops == 0 && $0.commas == 0 && $0.length <= longest }
      && tokens[index].stops == 0 && tokens[index].commas == 0
  }

  private static func isAboveDate(_ index: Int, _ tokens: [Token]) -> Bool {
    tokens[(index + 1)...].prefix(reach).contains { $0.kind == .date }
  }
}
