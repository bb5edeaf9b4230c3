extension MessageCatalogue {
  static let outputMessages: [String: MessageEntry] = [:]
}
