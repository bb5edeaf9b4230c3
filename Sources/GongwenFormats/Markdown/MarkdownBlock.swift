internal import GongwenModel

/// A paragraph or heading while its inside is read.
struct MarkdownBlock {
  /// A mark by the bytes of the source.
  typealias Mark = (kind: InlineMark.Kind, range: Range<Int>)

  /// Its lines.
  var span: Range<Int>
  /// The bytes that are text.
  var kept: [Range<Int>] = []
  /// Its marks, in the order of their ends.
  var marks: [Mark] = []
  /// Where lines begin after a break that was asked for, ascending.
  var breaks: [Int] = []
  /// The pictures that it shows.
  var pictures: [Picture] = []
  /// The depth in lists, from 0.
  var listLevel: Int?
  /// The depth of the outermost list that begins with it.
  var beginsList: Int?
  /// Whether it stands in a quotation.
  var isQuoted = false

  /// A picture among the words of a paragraph.
  struct Picture {
    /// Where it stands.
    var place: Int
    /// The bytes that say in words what it shows.
    var words: [Range<Int>]
    /// Where its file lies.
    var address: String
  }

  init(span: Range<Int>) { self.span = span }

  /// Whether pictures are all that it shows.
  func isPictures(in source: SourceText) -> Bool {
    !pictures.isEmpty && kept.allSatisfy { range in source.utf8[range].allSatisfy { $0 == " " } }
  }

  /// Its marks without those that only say what one around them says already.
  ///
  /// A thousand strong phrases in each other over a thousand lines would else be a million marks.
  var outermostMarks: [Mark] {
    var isInner = [Bool](repeating: false, count: marks.count)
    var furthest: [InlineMark.Kind: Int] = [:]
    // Of two that begin at one place the later one ends last.
    let order = marks.indices.sorted {
      (marks[$0].range.lowerBound, $1) < (marks[$1].range.lowerBound, $0)
    }
    for index in order where Self.saysNothingTwice(marks[index].kind) {
      let (kind, range) = marks[index]
      isInner[index] = range.upperBound <= furthest[kind, default: 0]
      furthest[kind] = max(range.upperBound, furthest[kind, default: 0])
    }
    return zip(marks, isInner).filter { !$1 }.map(\.0)
  }

  private static func saysNothingTwice(_ kind: InlineMark.Kind) -> Bool {
    switch kind {
    case .strong, .emphasis, .strikethrough, .underline: true
    default: false
    }
  }

  /// Its outermost marks for each of its lines, those that go over several lines with each of them.
  ///
  /// - Parameter starts: Where the lines begin, ascending.
  /// - Returns: As many lists as there are lines.
  func marks(onLinesFrom starts: [Int]) -> [[Mark]] {
    var lines = [[Mark]](repeating: [], count: starts.count)
    for mark in outermostMarks {
      var (low, high) = (0, starts.count)
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] <= mark.range.lowerBound { low = middle + 1 } else { high = middle }
      }
      var line = max(0, low - 1)
      while line < starts.count, starts[line] < mark.range.upperBound {
        lines[line].append(mark)
        line += 1
      }
    }
    return lines
  }
}
