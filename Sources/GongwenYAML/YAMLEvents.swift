internal import CYAML

/// The events of one text, as libyaml gives them; owns its parser.
struct YAMLEvents: ~Copyable {
  enum Event {
    case documentStart, scalar(YAMLScalar), alias, sequenceStart, mappingStart, end, streamEnd
    case other
  }

  /// Where the last event begins.
  private(set) var place = YAMLPlace(line: 1, column: 1)
  /// The name that the last event gives to its value, or that an alias stands for.
  private(set) var anchor: String?

  private let bytes: UnsafeBufferPointer<UInt8>
  /// The parser keeps a pointer to itself.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// - Parameter bytes: The text as UTF-8; has to outlive the events.
  /// - Throws: A fault without a place when there is no memory.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(YAMLFault) {
    self.bytes = bytes
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      throw YAMLFault(kind: .syntax, problem: "out of memory", place: nil)
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event.
  mutating func next() throws(YAMLFault) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault() }
    defer { yaml_event_delete(&event) }
    place = YAMLPlace(event.start_mark)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_SCALAR_EVENT:
      anchor = Self.name(event.data.scalar.anchor)
      return .scalar(YAMLScalar(event.data.scalar))
    case YAML_ALIAS_EVENT:
      anchor = Self.name(event.data.alias.anchor)
      return .alias
    case YAML_SEQUENCE_START_EVENT:
      anchor = Self.name(event.data.sequence_start.anchor)
      return .sequenceStart
    case YAML_MAPPING_START_EVENT:
      anchor = Self.name(event.data.mapping_start.anchor)
      return .mappingStart
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
    case YAML_STREAM_END_EVENT: return .streamEnd
    default: return .other
    }
  }

  private static func name(_ anchor: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    anchor.map { String(cString: $0) }
  }

  // MARK: Faults

  private func fault() -> YAMLFault {
    let parser = parser.pointee
    let problem = parser.problem.map { String(cString: $0) } ?? "out of memory"
    switch parser.error {
    case YAML_READER_ERROR:
      let value = String(max(0, parser.problem_value), radix: 16, uppercase: true)
      return YAMLFault(
        kind: .syntax, problem: "\(problem) (U+\(value))", place: place(at: parser.problem_offset))
    case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
      let context = parser.context.map { String(cString: $0) + ": " } ?? ""
      // A quote that nothing closes is at fault where it opens, and not where the text ends.
      let isOpen = !context.isEmpty && problem == "found unexpected end of stream"
      return YAMLFault(
        kind: .syntax, problem: context + problem,
        place: YAMLPlace(isOpen ? parser.context_mark : parser.problem_mark))
    default: return YAMLFault(kind: .syntax, problem: problem, place: nil)
    }
  }

  /// The place of a byte that the reader refuses: it tells no line.
  private func place(at offset: Int) -> YAMLPlace {
    let before = bytes.prefix(max(0, offset))
    let line = before.lastIndex(of: 0x0A).map { before[($0 + 1)...] } ?? before
    return YAMLPlace(
      line: before.count { $0 == 0x0A } + 1, column: line.count { $0 & 0xC0 != 0x80 } + 1)
  }
}

extension YAMLPlace {
  fileprivate init(_ mark: yaml_mark_t) { self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1) }
}

extension YAMLScalar {
  fileprivate init(_ scalar: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar) {
    text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    style =
      switch scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
      default: .plain
      }
  }
}
