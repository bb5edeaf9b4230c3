/// 版头: what stands above the title of an official document (GB/T 9704-2012 7.2, G-20…G-31).
///
/// Typed lines keep where they stand in the source; elements made from metadata have no origin.
public struct HeaderBlock: Sendable, Equatable {
  /// 份号、密级和保密期限 and 紧急程度, in this order from the top.
  public var marks: [Block]
  /// 发文机关标志: a line for each organ, the host first.
  public var organs: [Block]
  /// 发文字号.
  public var number: Block?
  /// 签发人, in the order of their organs; only papers to a higher organ (上行文) have them.
  public var signatories: [Block]
  /// Who issues 纪要 and when, on the line above the red rule.
  public var issue: [Block]

  /// Creates a header.
  public init(
    marks: [Block] = [], organs: [Block] = [], number: Block? = nil, signatories: [Block] = [],
    issue: [Block] = []
  ) {
    self.marks = marks
    self.organs = organs
    self.number = number
    self.signatories = signatories
    self.issue = issue
  }

  /// Its elements in reading order.
  public var blocks: [Block] { marks + organs + (number.map { [$0] } ?? []) + signatories + issue }
}

/// 版记: what stands at the foot of the last page (GB/T 9704-2012 7.4, G-80…G-85).
public struct Imprint: Sendable, Equatable {
  /// 主送 moved from the text, then 抄送, each with its label.
  public var copies: [Block]
  /// 印发机关.
  public var printingOrgan: Block?
  /// 印发日期, with 印发 after it.
  public var printingDate: Block?
  /// 共印60份, as older forms have it below the two.
  public var copyCount: Block?

  /// Creates an imprint.
  public init(
    copies: [Block] = [], printingOrgan: Block? = nil, printingDate: Block? = nil, copyCount: Block? = nil
  ) {
    self.copies = copies
    self.printingOrgan = printingOrgan
    self.printingDate = printingDate
    self.copyCount = copyCount
  }

  /// Its elements in reading order.
  public var blocks: [Block] { copies + [printingOrgan, printingDate, copyCount].compactMap { $0 } }
}
