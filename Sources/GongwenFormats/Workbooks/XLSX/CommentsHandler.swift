internal import GongwenModel

/// Reads the comments of a sheet: the cell that each hangs on, and its words.
struct CommentsHandler: XMLHandler {
  private(set) var comments: [CellComment] = []
  private let limits: FormatLimits
  private var buffer = CellText()
  private var size = 0
  private var place: CellReference?

  init(limits: FormatLimits) { self.limits = limits }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name.namespace == .sheet else { return }
    if name.local == "comment" {
      place = CellReference((attributes.string("ref") ?? "").utf8)
    }
    buffer.start(name.local)
  }

  mutating func end(_ name: XMLName) {
    guard name.namespace == .sheet else { return }
    buffer.end(name.local)
    guard name.local == "comment" else { return }
    let text = buffer.take()
    size += text.utf8.count
    // What a message shows of them is short; a comment beyond the limit is still told by its cell.
    guard let place else { return }
    let shown = size <= limits.sheetText ? text : ""
    comments.append(CellComment(row: place.row, column: place.column, text: shown))
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) { buffer.append(bytes) }
}
