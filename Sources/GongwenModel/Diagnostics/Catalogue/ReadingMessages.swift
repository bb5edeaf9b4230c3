extension MessageCatalogue {
  static let readingMessages: [String: MessageEntry] = [:]
}
