import Foundation
import Testing

@testable import GongwenFormats

/// The published schema has the keys that the reader knows, and no others.
@Suite struct RecordSchemaTests {
  /// The keys of the mapping at a path through the schema: names of its keys, and places in its lists.
  private func keys(_ path: String) throws -> [String] {
    var value: Any? = try JSONSerialization.jsonObject(with: Data(RecordSchema.json().utf8))
    for step in path.split(separator: ".") {
      value = Int(step).flatMap { (value as? [Any])?[$0] } ?? (value as? [String: Any])?[String(step)]
    }
    let object = try #require(value as? [String: Any], "\(path)")
    return try #require(object["properties"] as? [String: Any], "\(path)").keys.sorted()
  }

  @Test(arguments: [
    ("", RecordKeys.document), ("properties.notes.items", RecordKeys.note),
    ("properties.resources.items", RecordKeys.resource), ("$defs.paragraph", RecordKeys.paragraph),
    ("$defs.paragraph.properties.ordinal.anyOf.1", RecordKeys.ordinal),
    ("$defs.marks.items", RecordKeys.mark), ("$defs.group", RecordKeys.group),
    ("$defs.figure.properties.figure", RecordKeys.figure),
    ("$defs.table.properties.table", RecordKeys.table),
    ("$defs.table.properties.table.properties.rows.items", RecordKeys.row),
    ("$defs.table.properties.table.properties.rows.items.properties.cells.items", RecordKeys.cell),
  ]) func aMappingHasTheKeysThatAreRead(path: String, known: [String]) throws {
    #expect(try keys(path) == known.sorted())
  }

  @Test func anElementHasTheKeysOfItsKinds() throws {
    let kinds = try ["paragraph", "table", "figure", "group"].flatMap { try keys("$defs." + $0) }
    #expect(kinds.sorted() == RecordKeys.element.sorted())
  }
}
