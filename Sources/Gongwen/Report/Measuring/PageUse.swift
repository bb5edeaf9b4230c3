import GongwenLayout
import GongwenModel

/// How much of a page is in use, and which rule cut it short.
struct PageUse {
  /// Grid lines from the top to the last line, blank ones counted.
  let used: Int
  /// Grid lines that the page has at its own pitch.
  let capacity: Int
  /// The rule that left grid lines empty, told from what the next page begins with; `nil` when none explains it.
  let rule: String?

  /// Notes stand so far from the text at least, in pt.
  private static let noteGap = 11.0

  /// Empty grid lines at the end.
  var short: Int { max(0, capacity - used) }

  /// Measures a page; `nil` for one without lines on the grid.
  init?(page index: Int, _ document: MeasuredDocument) {
    let lines = document.lines(ofPage: index)
    guard let last = lines.last(where: { $0.gridLine != nil }), let gridLine = last.gridLine else {
      return nil
    }
    used = gridLine + 1
    capacity = Self.capacity(ofPage: index, document, notesTop: document.pages[index].notesTop)
    rule = Self.rule(after: index, missing: capacity - gridLine - 1, document)
  }

  /// A page whose lines were set closer or wider has more or fewer of them (G-67), and so has one with notes.
  private static func capacity(ofPage index: Int, _ document: MeasuredDocument, notesTop: Double?) -> Int {
    guard let pitch = document.ownPitch(ofPage: index) ?? document.linePitch, pitch > 0 else { return 22 }
    let height = notesTop.map { $0 - OfficialPage.head - Self.noteGap } ?? OfficialPage.typeHeight
    return Int((height - OfficialPage.bodySize + 0.5) / pitch) + 1
  }

  private static func rule(after index: Int, missing: Int, _ document: MeasuredDocument) -> String? {
    guard index + 1 < document.pages.count, let next = document.lines(ofPage: index + 1).first else {
      return nil
    }
    if document.pages[index + 1].isTurned { return "G-95" }
    switch next.role {
    case .imprint: return "G-84"
    case .attachmentLabel: return "G-71"
    case .heading, .chapter: return next.index == 0 ? "C-72" : nil
    case .attachmentNote: return "G-60"
    case .signature, .date, .remarks: return "G-67"
    case .title: return next.index == 0 ? "R-30" : nil
    default: break
    }
    // A blank line above the next line would have filled the page; one line before a paragraph's last lines is a widow.
    if missing == 1, next.index > 0 { return "C-71" }
    let hasSignature = document.lines(ofPage: index + 1).contains { $0.role == .signature }
    return hasSignature ? "G-67" : nil
  }
}
