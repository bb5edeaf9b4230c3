/// One opening mark and the closing mark that belongs to it.
struct MarkPair: Equatable {
  /// Position of the opening mark.
  var open: Int
  /// Position of the closing mark.
  var close: Int
  /// How many pairs of the same kind stand around it.
  var depth: Int
  /// The pair of the same kind around it, by its opening mark.
  var parent: Int?
}

/// Pairs up brackets and quotes of one paragraph, each kind by itself.
struct PairScanner {
  /// A kind of paired marks.
  struct Kind: Sendable {
    /// The marks that open.
    var open: [Unicode.Scalar]
    /// The marks that close.
    var close: [Unicode.Scalar]
  }

  /// The pair “ ”.
  static let doubleQuotes = Kind(open: ["“"], close: ["”"])
  /// The pair ‘ ’.
  static let singleQuotes = Kind(open: ["‘"], close: ["’"])
  /// The pairs （ ） and ( ), which people mix.
  static let roundBrackets = Kind(open: ["（", "("], close: ["）", ")"])
  /// The pair 《 》.
  static let titleMarks = Kind(open: ["《"], close: ["》"])
  /// The pair 〈 〉.
  static let innerTitleMarks = Kind(open: ["〈"], close: ["〉"])
  /// The pair 〔 〕.
  static let tortoiseBrackets = Kind(open: ["〔"], close: ["〕"])
  /// The pair 【 】.
  static let blackBrackets = Kind(open: ["【"], close: ["】"])

  /// The pairs, in the order of their closing marks.
  private(set) var pairs: [MarkPair] = []
  /// Opening marks without a closing one.
  private(set) var unclosed: [Int] = []
  /// Closing marks without an opening one.
  private(set) var unopened: [Int] = []

  /// Scans a paragraph for one kind; `counts` leaves out marks that are not meant as brackets.
  init(_ paragraph: CheckedParagraph, _ kind: Kind, counts: (Int) -> Bool = { _ in true }) {
    guard paragraph.hasMarks else { return }
    var stack: [Int] = []
    for position in 0..<paragraph.count where !paragraph.kind(position).isTextOnly {
      let scalar = paragraph.scalars[position]
      if kind.open.contains(scalar), counts(position) {
        stack.append(position)
      } else if kind.close.contains(scalar), counts(position) {
        if let open = stack.popLast() {
          pairs.append(MarkPair(open: open, close: position, depth: stack.count, parent: stack.last))
        } else {
          unopened.append(position)
        }
      }
    }
    unclosed = stack
    // What stands inside an unclosed mark is not nested in a pair.
    let open = Set(stack)
    for index in pairs.indices {
      if let parent = pairs[index].parent, open.contains(parent) { pairs[index].parent = nil }
    }
  }
}

extension ScalarClass {
  /// Whether a scalar of this class cannot be a mark.
  var isTextOnly: Bool {
    switch self {
    case .han, .digit, .latin, .space, .address: true
    default: false
    }
  }
}
