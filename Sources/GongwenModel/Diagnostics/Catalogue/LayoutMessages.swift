extension MessageCatalogue {
  static let layoutMessages: [String: MessageEntry] = [:]
}
