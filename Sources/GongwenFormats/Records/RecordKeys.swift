internal import GongwenModel

/// The grammar of records: the keys of each mapping, and the words and figures that values are chosen from.
///
/// The reader knows no other key, and the published schema says the same. The writer spells them out, so that it reads as
/// the record that it writes; that a record comes back the same is what holds it to this.
enum RecordKeys {
  static let document = ["gongwen", "metadata", "numberHeadings", "body", "notes", "resources"]
  static let note = ["blocks"]
  static let resource = ["name", "format", "data"]

  static let paragraph = ["role", "text", "ordinal", "align", "marks"]
  static let ordinal = ["form", "value", "text"]
  static let mark = ["kind", "from", "to", "level", "address", "note", "resource"]
  static let group = ["group", "blocks"]
  static let figure = ["resource", "description", "name", "width", "caption", "captionMarks"]
  static let table = ["caption", "captionMarks", "unit", "unitMarks", "columns", "borderless", "rows"]
  static let row = ["header", "height", "cells"]
  static let cell = ["columns", "rows", "align", "blocks"]
  /// An element is a paragraph, a table, a figure or a group.
  static let element = paragraph + ["table", "figure"] + group

  static let groupKinds = [GroupKind.list, .quote, .contents, .cover].map(\.rawValue)
  static let alignments = [Hints.Alignment.start, .centre, .end].map(\.rawValue)
  /// How high a row may be, in pt.
  static let rowHeights = 1...2000
}
