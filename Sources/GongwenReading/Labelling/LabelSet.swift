/// Some of the labels, as the bits of their numbers.
struct LabelSet: OptionSet {
  let rawValue: UInt32

  /// All labels.
  static let all = LabelSet(rawValue: (1 << UInt32(Label.count)) - 1)

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Only one label.
  init(_ label: Label) { rawValue = 1 << UInt32(label.rawValue) }

  /// Whether a label is among them.
  func contains(_ label: Label) -> Bool { rawValue & (1 << UInt32(label.rawValue)) != 0 }

  /// Takes a label out.
  mutating func remove(_ label: Label) {
    self = LabelSet(rawValue: rawValue & ~(1 << UInt32(label.rawValue)))
  }
}
