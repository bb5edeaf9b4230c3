extension MessageCatalogue {
  static let reportMessages: [String: MessageEntry] = [
    "report.unmet": MessageEntry("不符合{0}：{1}应为 {2}，实测 {3}", "{0} is not met: {1}, wanted {2}, got {3}")
  ]
}
