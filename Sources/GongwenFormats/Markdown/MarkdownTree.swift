internal import CMarkdown
internal import GongwenModel
internal import Synchronization

/// What a node of a Markdown text is; the names are cmark's.
enum MarkdownNode: String {
  case document, paragraph, heading, list, item, tasklist
  case quote = "block_quote"
  case codeBlock = "code_block"
  case htmlBlock = "html_block"
  case rule = "thematic_break"
  case footnote = "footnote_definition"
  case table
  case tableHeader = "table_header"
  case tableRow = "table_row"
  case tableCell = "table_cell"
  case text, softbreak, linebreak, code, emph, strong, link, image, strikethrough
  case htmlInline = "html_inline"
  case footnoteReference = "footnote_reference"
  case other
}

/// A Markdown text parsed by cmark with GitHub's extensions; the tree is freed with the value.
final class MarkdownTree {
  /// One step of a walk: a node that begins or ends.
  struct Step {
    var kind: MarkdownNode
    var isEnter: Bool
    /// The line, from 1, and the column in bytes, from 1, where it begins; 0 when cmark does not know.
    var line: Int
    var column: Int
    /// Its last line.
    var lastLine: Int
    /// The characters of a text, code or HTML; the label of a note.
    var literal: [UInt8]
    /// The level of a heading.
    var level: Int
    /// The address of a link or picture.
    var address: String
    /// How the columns of a table stand, where `:-:` or `-:` says so.
    var alignments: [Hints.Alignment?] = []
  }

  private let root: OpaquePointer
  private static let extensions = ["table", "strikethrough", "tasklist"]
  /// cmark registers its extensions in a table of the process; this is done once, by whoever comes first.
  private static let isRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// The lines of the text before which the parsed copy has an empty one, ascending; see `PartedMarkdown`.
  private let parted: [Int]

  /// Parses a text.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - name: The file's path, for messages.
  /// - Throws: A `Fault` of category internal when there is no memory.
  init(_ bytes: ArraySlice<UInt8>, name: String) throws(Fault) {
    let root = try Self.parse(bytes, name: name)
    parted = PartedMarkdown.heads(in: root)
    guard !parted.isEmpty else {
      self.root = root
      return
    }
    cmark_node_free(root)
    self.root = try Self.parse(PartedMarkdown.copy(of: bytes, partedAt: parted)[...], name: name)
  }

  /// 5~8% is a range: only two tildes strike out.
  private static let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

  /// Held while a text is parsed.
  ///
  /// The signs of cmark's extensions stand in a table of the process meanwhile, and are taken out when it is done: a
  /// second text that was parsed at the same time kept its `~~`.
  private static let oneAtATime = Mutex(())

  private static func parse(_ bytes: ArraySlice<UInt8>, name: String) throws(Fault) -> OpaquePointer {
    guard isRegistered, let parser = cmark_parser_new(options) else {
      throw Fault(.internal, "package.memory", [name], path: name)
    }
    defer { cmark_parser_free(parser) }
    for name in extensions where name != "table" || !hasVeryWideRow(bytes) {
      if let part = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, part) }
    }
    let root = oneAtATime.withLock { _ -> Int? in
      bytes.withUnsafeBytes { all in
        cmark_parser_feed(parser, all.baseAddress?.assumingMemoryBound(to: CChar.self), all.count)
      }
      return cmark_parser_finish(parser).map { Int(bitPattern: $0) }
    }
    guard let root = root.flatMap(OpaquePointer.init(bitPattern:)) else {
      throw Fault(.internal, "package.memory", [name], path: name)
    }
    return root
  }

  /// cmark looks at every cell of a row for each that it adds; no page has so many columns, and such lines stay text.
  private static func hasVeryWideRow(_ bytes: ArraySlice<UInt8>) -> Bool {
    var bars = 0
    for byte in bytes {
      if byte == UInt8(ascii: "\n") { bars = 0 }
      if byte == UInt8(ascii: "|") { bars += 1 }
      if bars > mostBars { return true }
    }
    return false
  }

  private static let mostBars = 2048

  deinit { cmark_node_free(root) }

  /// Walks the tree in the order of reading, without recursion.
  func forEachStep(_ body: (Step) -> Void) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      body(step(node, isEnter: event == CMARK_EVENT_ENTER))
    }
  }

  private func step(_ node: OpaquePointer, isEnter: Bool) -> Step {
    let name = cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
    var kind = MarkdownNode(rawValue: name) ?? .other
    // This cmark has no names for notes and their references; nothing else lacks one.
    if kind == .other {
      kind = cmark_node_get_type(node).rawValue & 0xC000 == "耀" ? .footnote : .footnoteReference
    }
    var step = Step(
      kind: kind, isEnter: isEnter, line: line(cmark_node_get_start_line(node)),
      column: Int(cmark_node_get_start_column(node)), lastLine: line(cmark_node_get_end_line(node)),
      literal: [],
      level: Int(cmark_node_get_heading_level(node)), address: "")
    if let literal = cmark_node_get_literal(node) {
      step.literal = Array(UnsafeBufferPointer(start: literal, count: Self.strlen(literal))).map(
        UInt8.init(bitPattern:))
    }
    if kind == .link || kind == .image {
      step.address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    }
    if kind == .table, isEnter { step.alignments = Self.alignments(of: node) }
    return step
  }

  private static func alignments(of table: OpaquePointer) -> [Hints.Alignment?] {
    let count = Int(cmark_gfm_extensions_get_table_columns(table))
    guard count > 0, let letters = cmark_gfm_extensions_get_table_alignments(table) else { return [] }
    return UnsafeBufferPointer(start: letters, count: count).map { letter in
      switch letter {
      case UInt8(ascii: "l"): .start
      case UInt8(ascii: "c"): .centre
      case UInt8(ascii: "r"): .end
      default: nil
      }
    }
  }

  /// A line of the text by that of the parsed copy.
  private func line(_ number: Int32) -> Int {
    PartedMarkdown.line(Int(number), partedAt: parted)
  }

  private static func strlen(_ text: UnsafePointer<CChar>) -> Int {
    var count = 0
    while text[count] != 0 { count += 1 }
    return count
  }
}
