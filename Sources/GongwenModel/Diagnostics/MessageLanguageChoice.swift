extension MessageLanguage {
  /// The language that environment variables ask for: `GONGWEN_LANG`, then `LC_ALL`, `LC_MESSAGES`, `LANG`.
  ///
  /// A value that begins with `zh` is Chinese, any other is English; an empty one counts as not set.
  ///
  /// - Parameter variable: gives the value of a variable, `nil` when it is not set.
  public init(environment variable: (String) -> String?) {
    let names = ["GONGWEN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
    let value = names.lazy.compactMap(variable).first { !$0.isEmpty }
    self = (value ?? "").lowercased().hasPrefix("zh") ? .chinese : .english
  }
}
