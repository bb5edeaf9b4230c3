extension MessageCatalogue {
  static let checkingMessages: [String: MessageEntry] = [:]
}
