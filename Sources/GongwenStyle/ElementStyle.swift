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
  /// How far 发文字号 stands from the left edge and 签发人 from the right one, in cells, where both are there (G-28, G-29).
  public var sideIndent: Double
  /// Between two names of 签发人, in cells (G-29).
  public var signatoryGap: Double
  /// The most names of 签发人 on a line (G-29).
  public var signatoriesPerLine: Int
  /// The grid lines of the first page that a joint mark leaves to what stands below it (G-26, G-52).
  public var linesBelowMark: Double
  /// From line to line of the names in a joint mark, in em of their size.
  public var jointPitch: Double
  /// Between the names of a joint mark and the suffix beside them, in em of their size.
  public var suffixGap: Double
  /// The thickness of the thinner of two red lines (G-101).
  public var thinRuleThickness: Double
  /// From one of two red lines to the other (G-101).
  public var ruleSeparation: Double
  /// From the bottom of the page to that of the second pair of red lines (20 mm, G-101).
  public var footDistance: Double

  /// Creates the look of 版头; lengths in pt.
  public init(
    form: Form = .document, markTop: Double = 72 * Length.pointsPerMillimetre, markSize: Double = 42,
    markSuffix: String = "文件", numberGap: Double = 20.78 * Length.pointsPerMillimetre,
    ruleGap: Double = 4 * Length.pointsPerMillimetre, ruleThickness: Double = 1,
    ruleWidth: Double = 156 * Length.pointsPerMillimetre,
    titleGap: Double = 20.78 * Length.pointsPerMillimetre, sideIndent: Double = 1, signatoryGap: Double = 1,
    signatoriesPerLine: Int = 2, linesBelowMark: Double = 11, jointPitch: Double = 1.3,
    suffixGap: Double = 0.5, thinRuleThickness: Double = 0.667, ruleSeparation: Double = 1,
    footDistance: Double = 20 * Length.pointsPerMillimetre
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
    self.sideIndent = sideIndent
    self.signatoryGap = signatoryGap
    self.signatoriesPerLine = signatoriesPerLine
    self.linesBelowMark = linesBelowMark
    self.jointPitch = jointPitch
    self.suffixGap = suffixGap
    self.thinRuleThickness = thinRuleThickness
    self.ruleSeparation = ruleSeparation
    self.footDistance = footDistance
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
  /// How far its text stands in on both sides, in characters of its own size (G-81, G-82).
  public var indent: Double
  /// From the text of the page to its first line, at least.
  public var gap: Double
  /// Whether it stands on an even page (G-84).
  public var isOnEvenPage: Bool

  /// Creates the look of 版记; lengths in pt.
  public init(
    outerRule: Double = 0.35 * Length.pointsPerMillimetre,
    innerRule: Double = 0.25 * Length.pointsPerMillimetre, lineHeight: Double = 28, indent: Double = 1,
    gap: Double = 16, isOnEvenPage: Bool = true
  ) {
    self.outerRule = outerRule
    self.innerRule = innerRule
    self.lineHeight = lineHeight
    self.indent = indent
    self.gap = gap
    self.isOnEvenPage = isOnEvenPage
  }
}
