/// Every clause that is measured, in the order of the standards.
enum ConformityRegistry {
  static let rules: [ConformityRule] =
    PageGeometryRules.all + GridRules.all + HeaderRules.all + TitleRules.all + HeadingRules.all
    + AttachmentRules.all + SignatureRules.all + ImprintRules.all + RecipientRules.all + PageNumberRules.all
    + SpecialFormRules.all + LineEdgeRules.all + AdjustmentRules.all + PageFlowRules.all

  /// The conformity list (符合性清单) of pages.
  static func entries(_ document: MeasuredDocument) -> [ConformityEntry] { rules.map { $0.entry(document) } }
}
