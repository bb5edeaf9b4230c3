public import GongwenModel

/// What makes one report, as the batch sees it.
///
/// Each worker thread has its own.
///
/// The real one is `TypesettingRenderer`; tests of queue, resume and kill use one without fonts.
public protocol ReportRenderer: AnyObject {
  /// Makes a report.
  ///
  /// - Throws: A `Fault`. Of category fonts or usage it is about every report and stops the batch; of any
  ///   other category it is about this one.
  func render(_ request: RenderRequest) throws(Fault) -> RenderedReport

  /// What a report is made of beyond its own bytes, for its key in the journal: the pictures beside its text.
  func companions(of request: RenderRequest) -> [[UInt8]]
}

extension ReportRenderer {
  /// Nothing.
  public func companions(of request: RenderRequest) -> [[UInt8]] { [] }
}

/// A report to be made.
public struct RenderRequest: Sendable {
  /// The input's bytes as they are on disk, or as the template made them.
  public var bytes: [UInt8]
  /// The input's name for messages; its extension tells the format.
  public var name: String
  /// Values that override what the input says of itself.
  public var metadata: DocumentMetadata
  /// Whether PNG pages are wanted beside the PDF.
  public var wantsPictures: Bool

  /// Creates a request.
  public init(bytes: [UInt8], name: String, metadata: DocumentMetadata, wantsPictures: Bool) {
    self.bytes = bytes
    self.name = name
    self.metadata = metadata
    self.wantsPictures = wantsPictures
  }
}

/// A finished report.
public struct RenderedReport: Sendable {
  /// The PDF; `nil` when the diagnostics say why there must be none.
  public var pdf: [UInt8]?
  /// The pages as PNG, when they were wanted.
  public var pictures: [[UInt8]]
  /// The number of pages.
  public var pageCount: Int
  /// Its characters, blanks not counted; `nil` when they were not counted.
  public var characterCount: Int?
  /// Everything found on the way.
  public var diagnostics: [PlacedDiagnostic]

  /// Creates a finished report.
  public init(pdf: [UInt8]?, pictures: [[UInt8]] = [], pageCount: Int, diagnostics: [PlacedDiagnostic] = []) {
    self.pdf = pdf
    self.pictures = pictures
    self.pageCount = pageCount
    self.diagnostics = diagnostics
  }
}
