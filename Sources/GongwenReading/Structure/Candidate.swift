internal import GongwenModel

/// One thing that a unit may be, as its recogniser sees it.
struct Candidate {
  /// What it would be.
  var role: LineLabel
  /// In favour of the role, as a logarithm of odds against plain body text.
  var score: Double
  /// The id of the reason in the catalogue.
  var reason: String
  /// In a run-in heading the index of the unit's text where the rest begins.
  var headingEnd: Int?
}

/// Knows one element of a report by its look and its neighbours.
protocol Recogniser: SendableMetatype {
  /// What speaks for the element at one unit; `nil` when nothing does.
  static func candidate(at index: Int, in survey: Survey) -> Candidate?
}

/// Every recogniser, asked for every unit.
///
/// Body and noise stand last: they take what is left.
let recognisers: [any Recogniser.Type] = [
  TitleRecogniser.self, SubtitleRecogniser.self, BylineRecogniser.self, SalutationRecogniser.self,
  HeadingRecogniser.self, RunInHeadingRecogniser.self, ChapterRecogniser.self, ArticleRecogniser.self,
  SignatureRecogniser.self, DateRecogniser.self, AttachmentNoteRecogniser.self, AttachmentRecogniser.self,
  RemarksRecogniser.self, TableRowRecogniser.self, NoiseRecogniser.self, BodyRecogniser.self,
]
