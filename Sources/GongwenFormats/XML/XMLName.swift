/// The vocabularies that office files are written in, known by their URIs.
///
/// Each stands for the URIs of both editions of the standard (transitional and strict); a prefix says nothing.
enum XMLNamespace: Sendable, Hashable {
  case none, xml
  /// Text documents
  case word
  /// What Word 2010 and later added to them
  case word2010
  /// Workbooks
  case sheet
  /// References to other parts, `r:id`
  case relationship
  /// The list of a part's relationships
  case relationships
  case contentTypes, markupCompatibility
  case drawing, wordDrawing, picture, wordShape, chart, diagram
  case math
  case vml, office
  case coreProperties, extendedProperties, customProperties, dublinCore, dublinCoreTerms
  case other

  /// The vocabulary of a URI.
  init(uri: String) { self = Self.known[uri] ?? .other }

  /// Whether what a file writes in a vocabulary is understood here, as far as it shows anything.
  static func isUnderstood(uri: String) -> Bool { known[uri] != nil || wrappers.contains(uri) }

  /// Vocabularies whose elements only hold others, or say nothing of the text.
  private static let wrappers: Set<String> = [
    "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingInk",
    "http://schemas.microsoft.com/office/drawing/2010/main",
    "http://schemas.microsoft.com/office/word/2012/wordml",
    "http://schemas.microsoft.com/office/drawing/2014/chartex",
    "http://schemas.microsoft.com/office/drawing/2015/9/8/chartex",
  ]

  private static let known: [String: XMLNamespace] = {
    let transitional = "http://schemas.openxmlformats.org/"
    let strict = "http://purl.oclc.org/ooxml/"
    var known: [String: XMLNamespace] = [
      "": .none, "http://www.w3.org/XML/1998/namespace": .xml,
      "http://schemas.microsoft.com/office/word/2010/wordml": .word2010,
      "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": .wordShape,
      "urn:schemas-microsoft-com:vml": .vml, "urn:schemas-microsoft-com:office:office": .office,
      "http://purl.org/dc/elements/1.1/": .dublinCore, "http://purl.org/dc/terms/": .dublinCoreTerms,
      transitional + "package/2006/relationships": .relationships,
      transitional + "package/2006/content-types": .contentTypes,
      transitional + "package/2006/metadata/core-properties": .coreProperties,
      transitional + "markup-compatibility/2006": .markupCompatibility,
    ]
    let editions: [(String, String, XMLNamespace)] = [
      ("wordprocessingml/2006/main", "wordprocessingml/main", .word),
      ("spreadsheetml/2006/main", "spreadsheetml/main", .sheet),
      ("officeDocument/2006/relationships", "officeDocument/relationships", .relationship),
      ("officeDocument/2006/extended-properties", "officeDocument/extendedProperties", .extendedProperties),
      ("officeDocument/2006/custom-properties", "officeDocument/customProperties", .customProperties),
      ("officeDocument/2006/math", "officeDocument/math", .math),
      ("drawingml/2006/main", "drawingml/main", .drawing),
      ("drawingml/2006/wordprocessingDrawing", "drawingml/wordprocessingDrawing", .wordDrawing),
      ("drawingml/2006/picture", "drawingml/picture", .picture),
      ("drawingml/2006/chart", "drawingml/chart", .chart),
      ("drawingml/2006/diagram", "drawingml/diagram", .diagram),
    ]
    for (old, new, namespace) in editions {
      known[transitional + old] = namespace
      known[strict + new] = namespace
    }
    return known
  }()
}

/// The name of an element: its vocabulary and its local name.
struct XMLName: Sendable, Hashable {
  /// The vocabulary.
  var namespace: XMLNamespace
  /// The name without a prefix.
  var local: String

  /// Creates a name.
  init(_ namespace: XMLNamespace, _ local: String) {
    self.namespace = namespace
    self.local = local
  }
}
