extension MessageCatalogue {
  static let styleMessages: [String: MessageEntry] = [:]
}
