internal import CYaml
package import Yams

/// Composes YAML, for everything that reads it.
package enum YAMLText {
  /// The one document of a text; `nil` when the text has none.
  ///
  /// Keys are scalars. The composer hashes the keys of a mapping to find those that are there twice, and walks an
  /// alias anew each time it hashes it: eight levels of ten aliases, in 500 bytes, would take it hours.
  ///
  /// - Parameter text: The text.
  /// - Returns: Its document. Nodes have no resolver and no constructor: the default ones compile regular
  ///   expressions, which a cold start would pay for.
  /// - Throws: A `YamlError`, or a `CompositeKey`.
  package static func root(_ text: String) throws -> Node? {
    if let key = CompositeKey.first(in: text) { throw key }
    return try Parser(
      yaml: text, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8
    ).singleRoot()
  }
}

/// A key of a mapping that is more than a scalar: an error beside those of Yams.
package struct CompositeKey: Error, CustomStringConvertible {
  /// What is wrong, in words as libyaml's.
  package static let problem = "found a key that is an alias, a list or a mapping"

  /// Its line, from 1.
  package let line: Int
  /// Its column in characters of Unicode, from 1.
  package let column: Int

  package var description: String { "\(line):\(column): error: composer: \(Self.problem)" }

  /// Where the first one of a text stands.
  ///
  /// A text that is no YAML is looked at up to its fault, as far as the composer gets as well.
  fileprivate static func first(in text: String) -> CompositeKey? {
    var text = text
    return text.withUTF8 { bytes in
      var parser = yaml_parser_t()
      // The parser keeps a pointer to itself.
      return withUnsafeMutablePointer(to: &parser) { parser in
        guard yaml_parser_initialize(parser) == 1 else { return nil }
        defer { yaml_parser_delete(parser) }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
        return first(of: parser)
      }
    }
  }

  private static func first(of parser: UnsafeMutablePointer<yaml_parser_t>) -> CompositeKey? {
    var walk = Walk()
    var event = yaml_event_t()
    while yaml_parser_parse(parser, &event) == 1 {
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return nil }
      if !walk.takes(event.type) {
        return CompositeKey(line: event.start_mark.line + 1, column: event.start_mark.column + 1)
      }
    }
    return nil
  }

  /// What is open where the parser is; it lets no more than a thousand levels be.
  private struct Walk {
    private enum Place { case item, key, value }
    private var open: [Place] = []

    /// Takes an event; false for one that begins a key and is no scalar.
    mutating func takes(_ type: yaml_event_type_t) -> Bool {
      switch type {
      case YAML_SCALAR_EVENT: next()
      case YAML_ALIAS_EVENT: return begin(nil)
      case YAML_SEQUENCE_START_EVENT: return begin(.item)
      case YAML_MAPPING_START_EVENT: return begin(.key)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: open.removeLast()
      default: break
      }
      return true
    }

    private mutating func begin(_ place: Place?) -> Bool {
      guard open.last != .key else { return false }
      next()
      if let place { open.append(place) }
      return true
    }

    private mutating func next() {
      guard let place = open.popLast() else { return }
      open.append(place == .key ? .value : place == .value ? .key : .item)
    }
  }
}
