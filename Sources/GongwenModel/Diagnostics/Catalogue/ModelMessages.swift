extension MessageCatalogue {
  static let modelMessages: [String: MessageEntry] = [:]
}
