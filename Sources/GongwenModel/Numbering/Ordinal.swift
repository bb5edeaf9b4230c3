/// How an ordinal (序数) is written.
public enum OrdinalForm: String, Sendable, Hashable, CaseIterable {
  /// 一、
  case hanComma
  /// （一）
  case hanParenthesized
  /// 1.
  case digitDot
  /// （1）
  case digitParenthesized
  /// ①
  case circled
  /// 第一章
  case chapter
  /// 第一节
  case section
  /// 第一条
  case article
  /// 1.1
  case decimal
}

/// A recognised ordinal: its form, its value, and the text it stood as.
public struct Ordinal: Sendable, Equatable {
  /// How it is written.
  public var form: OrdinalForm
  /// Its value, from 1; the last part of a decimal.
  public var value: Int
  /// As it stands in the text, such as `（一）` or a wrong `(一)`.
  public var text: String

  /// Creates an ordinal.
  public init(_ form: OrdinalForm, _ value: Int, text: String) {
    self.form = form
    self.value = value
    self.text = text
  }
}
