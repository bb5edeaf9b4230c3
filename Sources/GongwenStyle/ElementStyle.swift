public import GongwenModel

/// The look of 版头 (GB/T 9704-2012 7.2, 10; G-20…G-31, G-100…G-106), lengths in pt.
public struct HeaderStyle: Sendable, Equatable {
  /// The forms that the standard names.
  public enum Form: String, Sendable, CaseIterable {
    /// 文件格式: one red line below 发文字号
    case document
    /// 信函格式: two red lines below the mark and two at the foot, 发文字号 on the right
    case letter
  }

  /// The form.
  public var form: Form
  /// From the top of the page to that of 发文机关标志.
  public var markTop: Double
  /// The most that the mark is high; a long name is set smaller.
  public var markSize: Double
  /// What stands after the names of organs that metadata gives, such as 文件; empty for nothing.
  public var markSuffix: String
  /// From the bottom of the mark to the top of 发文字号 (two lines, G-27).
  public var numberGap: Double
  /// From the bottom of 发文字号 to the red line (4 mm, G-30).
  public var ruleGap: Double
  /// The thickness of the red line, the thicker one of two; 0 for none.
  public var ruleThickness: Double
  /// The length of the red lines.
  public var ruleWidth: Double
  /// From the red line to the top of the title (two lines, G-40).
  public var titleGap: Double

  /// Creates the look of 版头; lengths in pt.
  public init(
    form: Form = .document, markTop: Double = 72 * Length.pointsPerMillimetre, markSize: Double = 42,
    markSuffix: String = "文件", numberGap: Double = 20.78 * Length.pointsPerMillimetre,
    ruleGap: Double = 4 * Length.pointsPerMillimetre, ruleThickness: Double = 1,
    ruleWidth: Double = 156 * Length.pointsPerMillimetre,
    titleGap: Double = 20.78 * Length.pointsPerMillimetre
  ) {
    self.form = form
    self.markTop = markTop
    self.markSize = markSize
    self.markSuffix = markSuffix
    self.numberGap = numberGap
    self.ruleGap = ruleGap
    self.ruleThickness = ruleThickness
    self.ruleWidth = ruleWidth
    self.titleGap = titleGap
  }
}

/// The look of 版记 (GB/T 9704-2012 7.4; G-80…G-85), lengths in pt.
public struct ImprintStyle: Sendable, Equatable {
  /// The thickness of the first and the last line; 0 for none.
  public var outerRule: Double
  /// The thickness of the line between 抄送 and 印发机关.
  public var innerRule: Double
  /// The height of a line of text in it (四号 and 7/8 of 三号, G-02).
  public var lineHeight: Double
  /// Whether it stands on an even page (G-84).
  public var isOnEvenPage: Bool

  /// Creates the look of 版记; lengths in pt.
  public init(
    outerRule: Double = 0.35 * Length.pointsPerMillimetre,
    innerRule: Double = 0.25 * Length.pointsPerMillimetre, lineHeight: Double = 28, isOnEvenPage: Bool = true
  ) {
    self.outerRule = outerRule
    self.innerRule = innerRule
    self.lineHeight = lineHeight
    self.isOnEvenPage = isOnEvenPage
  }
}
