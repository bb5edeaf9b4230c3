internal import GongwenModel

/// The published form of records, as a JSON Schema (2020-12).
package enum RecordSchema {
  /// The schema.
  package static func json() -> String {
    let metadata = DocumentMetadata.keys.map { "\"\($0.name)\": {\"type\": \"string\"}" }.joined(
      separator: ", ")
    return """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Gongwen record of a document",
        "type": "object",
        "additionalProperties": false,
        "required": ["gongwen", "body"],
        "properties": {
          "gongwen": {"const": \(RecordWriter.version)},
          "metadata": {"type": "object", "additionalProperties": false, "properties": {\(metadata)}},
          "numberHeadings": {"type": "boolean", "description": "The engine numbers headings that have no ordinal."},
          "body": {"$ref": "#/$defs/blocks"},
          "notes": {"type": "array", "items": {"type": "object", "additionalProperties": false, \
      "properties": {"blocks": {"$ref": "#/$defs/blocks"}}}},
          "resources": {"type": "array", "items": {"type": "object", "additionalProperties": false, \
      "required": ["data"], "properties": {"name": {"type": "string"}, "format": {"enum": ["png", "jpeg"]}, \
      "data": {"type": "string", "contentEncoding": "base64"}}}}
        },
        "$defs": {
          \(blockDefinitions()),
          \(objectDefinitions())
        }
      }

      """
  }

  /// What stands in a text: blocks, paragraphs and the marks on them.
  private static func blockDefinitions() -> String {
    let roles = list(ParagraphRole.allCases.map(\.rawValue))
    let forms = list(OrdinalForm.allCases.map(\.rawValue))
    return """
      "blocks": {"type": "array", "items": {"anyOf": [{"$ref": "#/$defs/paragraph"}, \
      {"$ref": "#/$defs/table"}, {"$ref": "#/$defs/figure"}, {"$ref": "#/$defs/group"}]}},
          "paragraph": {"type": "object", "additionalProperties": false, "required": ["role", "text"], "properties": {
            "role": {"enum": \(roles)},
            "text": {"type": "string"},
            "ordinal": {"description": "Empty for none; left out, a heading has the one that it begins with.", \
      "anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": false, "required": ["form", "text"], \
      "properties": {"form": {"enum": \(forms)}, "value": {"type": "integer"}, "text": {"type": "string"}}}]},
            "align": {"description": "In a cell whose paragraphs stand differently.", "enum": \(list(RecordKeys.alignments))},
            "marks": {"$ref": "#/$defs/marks"}}},
          "marks": {"type": "array", "items": {"type": "object", "additionalProperties": false, \
      "required": ["kind", "from", "to"], "properties": {"kind": {"enum": \(list(RecordMark.names))}, \
      "from": {"type": "integer", "minimum": 0}, "to": {"type": "integer", "minimum": 0}, \
      "level": {"type": "integer", "minimum": 1, "maximum": 4}, "address": {"type": "string"}, \
      "note": {"type": "integer", "minimum": 1}, "resource": {"type": "integer", "minimum": 1}}}}
      """
  }

  /// Tables, figures and groups.
  private static func objectDefinitions() -> String {
    """
    "table": {"type": "object", "additionalProperties": false, "required": ["table"], "properties": {"table": {
          "type": "object", "additionalProperties": false, "required": ["rows"], "properties": {
            "caption": {"type": "string"}, "captionMarks": {"$ref": "#/$defs/marks"}, \
    "unit": {"type": "string"}, "unitMarks": {"$ref": "#/$defs/marks"}, \
    "columns": {"type": "array", "items": {"type": "number"}}, "borderless": {"type": "boolean"},
            "rows": {"type": "array", "items": {"type": "object", "additionalProperties": false, "properties": {
              "header": {"type": "boolean"},
              "height": {"type": "integer", "minimum": \(RecordKeys.rowHeights.lowerBound), "maximum": \(RecordKeys.rowHeights.upperBound)},
              "cells": {"type": "array", "items": {"type": "object", "additionalProperties": false, "properties": {
                "columns": {"type": "integer", "minimum": 1}, "rows": {"type": "integer", "minimum": 1},
                "align": {"enum": \(list(RecordKeys.alignments))},
                "blocks": {"$ref": "#/$defs/blocks"}}}}}}}}}}},
        "figure": {"type": "object", "additionalProperties": false, "required": ["figure"], "properties": {"figure": {
          "type": "object", "additionalProperties": false, "required": ["resource"], "properties": {
            "resource": {"type": "integer", "description": "From 1 in resources; 0 for a picture that is only named."},
            "description": {"type": "string"}, "name": {"type": "string"}, "width": {"type": "number"},
            "caption": {"type": "string"}, "captionMarks": {"$ref": "#/$defs/marks"}}}}},
        "group": {"type": "object", "additionalProperties": false, "required": ["group", "blocks"], "properties": {
          "group": {"enum": \(list(RecordKeys.groupKinds))}, "blocks": {"$ref": "#/$defs/blocks"}}}
    """
  }

  private static func list(_ names: [String]) -> String {
    "[" + names.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
  }
}
