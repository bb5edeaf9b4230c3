extension BlockRole {
  /// The name of the role in reports and inspections, such as `runInHeading`.
  public var name: String {
    switch self {
    case .title: "title"
    case .subtitle: "subtitle"
    case .byline: "byline"
    case .salutation: "salutation"
    case .heading: "heading"
    case .runInHeading: "runInHeading"
    case .chapter: "chapter"
    case .article: "article"
    case .body: "body"
    case .signature: "signature"
    case .date: "date"
    case .attachmentNote: "attachmentNote"
    case .attachment: "attachment"
    case .remarks: "remarks"
    case .tableRow: "tableRow"
    }
  }
}
