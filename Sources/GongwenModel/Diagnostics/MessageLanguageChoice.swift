extension MessageLanguage {
  /// The language that environment variables ask for: `GONGWEN_LANG`, then `LC_ALL`, `LC_MESSAGES`, `LANG`.
  ///
  /// A value that begins with `zh` is Chinese, any other is English; an empty one counts as not set. As for gettext, a
  /// list of languages in `LANGUAGE` goes before the locale, unless that is the C locale: the first known one is taken.
  ///
  /// - Parameter variable: gives the value of a variable, `nil` when it is not set.
  public init(environment variable: (String) -> String?) {
    func value(of names: [String]) -> String? { names.lazy.compactMap(variable).first { !$0.isEmpty } }
    if let own = value(of: ["GONGWEN_LANG"]) {
      self = MessageLanguage(tag: own) ?? .english
      return
    }
    let locale = value(of: ["LC_ALL", "LC_MESSAGES", "LANG"]) ?? "C"
    let isC = ["C", "POSIX"].contains(locale.prefix { $0 != "." })
    let wanted = isC ? [] : (variable("LANGUAGE") ?? "").split(separator: ":")
    self = (wanted + [Substring(locale)]).lazy.compactMap { MessageLanguage(tag: $0) }.first ?? .english
  }

  /// The language of a name such as `zh_CN.UTF-8`; `nil` for one that there are no messages in.
  private init?(tag: some StringProtocol) {
    switch tag.lowercased().prefix(2) {
    case "zh": self = .chinese
    case "en": self = .english
    default: return nil
    }
  }
}
