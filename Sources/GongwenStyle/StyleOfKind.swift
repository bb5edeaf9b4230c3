public import GongwenModel

extension DocumentMetadata {
  /// The style that the document asks for: by its name, or by its kind (文种) where the standard has a form for it.
  ///
  /// 信函格式, 命令（令）格式 and 纪要格式 (GB/T 9704-2012 10), and 公告.
  public var wantedStyle: String? {
    if let style { return style }
    switch kind {
    case "函", "信函": return "letter"
    case "命令", "令": return "order"
    case "纪要", "会议纪要": return "minutes"
    case "公告": return "announcement"
    default: return nil
    }
  }
}
