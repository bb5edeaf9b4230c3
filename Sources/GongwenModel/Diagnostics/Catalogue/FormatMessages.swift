extension MessageCatalogue {
  static let formatMessages: [String: MessageEntry] = packageMessages

  private static let packageMessages: [String: MessageEntry] = [
    "package.memory": MessageEntry("内存不足，没有读取“{0}”", "not enough memory to read '{0}'"),
    "package.damaged": MessageEntry(
      "“{0}”已损坏，解不开：{1}", "'{0}' is damaged and can not be unpacked: {1}",
      hint: "重新取一份，或在 Word、WPS 中打开后另存", "fetch it again, or open it in its program and save it anew"),
    "package.member": MessageEntry(
      "“{0}”中的 {1} 已损坏：{2}", "{1} in '{0}' is damaged: {2}",
      hint: "重新取一份，或在 Word、WPS 中打开后另存", "fetch it again, or open it in its program and save it anew"),
    "package.missing": MessageEntry(
      "“{0}”缺少 {1}，不是完整的文件", "'{0}' lacks {1}; it is not whole",
      hint: "重新取一份，或在 Word、WPS 中打开后另存", "fetch it again, or open it in its program and save it anew"),
    "package.members": MessageEntry(
      "“{0}”中的文件超过 {1} 个，不予读取", "'{0}' holds more than {1} files and is not read"),
    "package.size": MessageEntry(
      "“{0}”中的 {1} 解开后超过 {2} MiB，不予读取",
      "{1} in '{0}' unpacks to more than {2} MiB and is not read"),
    "package.name": MessageEntry(
      "“{0}”中有文件名越出包外或无效：{1}", "a file in '{0}' has a name that leaves the package or is none: {1}"),
    "package.twice": MessageEntry(
      "“{0}”中有两个内容不同的 {1}，不予读取", "'{0}' holds two different files {1} and is not read"),
    "package.encrypted": MessageEntry(
      "“{0}”已加密（{1}）", "'{0}' is encrypted ({1})", hint: "在 Word、WPS 中去掉密码后另存",
      "open it in its program and save it without the password"),
    "xml.malformed": MessageEntry(
      "“{0}”中的 {1} 第 {2} 行不是有效的 XML：{3}", "{1} in '{0}' is not valid XML at line {2}: {3}",
      hint: "重新取一份，或在 Word、WPS 中打开后另存", "fetch it again, or open it in its program and save it anew"),
    "xml.doctype": MessageEntry(
      "“{0}”中的 {1} 带有 DOCTYPE，不予读取", "{1} in '{0}' has a DOCTYPE and is not read"),
    "xml.depth": MessageEntry(
      "“{0}”中的 {1} 嵌套超过 {2} 层，不予读取", "the elements of {1} in '{0}' lie more than {2} deep; it is not read"),
    "xml.elements": MessageEntry(
      "“{0}”中的 {1} 超过 {2} 个元素，不予读取", "{1} in '{0}' has more than {2} elements and is not read"),
  ]
}
