extension MessageCatalogue {
  static let batchMessages: [String: MessageEntry] = [:]
}
