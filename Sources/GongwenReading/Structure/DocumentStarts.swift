internal import GongwenModel

/// Where the documents of one text begin: a collection of reports, or a notice and the rules that it issues.
///
/// A title that surely is one, below the main part of another document, begins the next one. What stands below a label
/// 附件 is an attachment, whatever its title.
struct DocumentStarts {
  /// A title below another document.
  struct Title: Equatable {
    /// Its first unit.
    var unit: Int
    /// Whether it is sure enough to begin a document.
    var begins: Bool
  }

  /// From this confidence on a title begins a document: a false one would break a report in two.
  static let sure = 0.8

  /// The first unit of each document, from 0 for the first.
  private(set) var starts = [0]
  /// The titles below another document, in order.
  private(set) var titles: [Title] = []

  /// Finds them.
  ///
  /// - Parameters:
  ///   - units: The paragraphs.
  ///   - decisions: What each is.
  init(units: [Unit], decisions: [Decision]) {
    var hasTitle = false
    var hasMain = false
    var isAttached = false
    for (index, decision) in decisions.enumerated() {
      switch decision.candidate.role {
      case .title:
        if hasTitle, hasMain, !units[index].isPart {
          let begins = decision.confidence >= Self.sure && !isAttached
          titles.append(Title(unit: index, begins: begins))
          if begins { starts.append(Self.opening(above: index, decisions)) }
        }
        (hasTitle, hasMain) = (true, false)
      case .noise, .subtitle, .byline, .salutation: break
      case .paragraph(.attachmentLabel):
        isAttached = true
        hasMain = false
      default: hasMain = true
      }
    }
  }

  /// The first unit of a document whose title is known: its mark and its number may stand above.
  private static func opening(above title: Int, _ decisions: [Decision]) -> Int {
    var first = title
    while first > 0 {
      switch decisions[first - 1].candidate.role {
      case .paragraph(.organMark), .paragraph(.documentNumber), .paragraph(.copyNumber),
        .paragraph(.securityLevel), .paragraph(.urgency), .paragraph(.signatory):
        first -= 1
      default: return first
      }
    }
    return first
  }
}
