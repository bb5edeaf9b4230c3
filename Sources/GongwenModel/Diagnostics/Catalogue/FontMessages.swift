extension MessageCatalogue {
  static let fontMessages: [String: MessageEntry] = [:]
}
