/// The words of numbering and conservation.
package enum ModelMessages {
  /// The entries by the id of their diagnostic.
  package static let table: [String: MessageEntry] = [
    "numbering.gap": MessageEntry(
      "序号不连续：“{0}”前应为“{1}”", "the numbering has a gap: '{0}' where '{1}' is expected"),
    "numbering.repeat": MessageEntry(
      "序号重复：“{0}”，应为“{1}”", "the number '{0}' is repeated where '{1}' is expected"),
    "numbering.start": MessageEntry(
      "序号没有从头开始：“{0}”，应为“{1}”", "the numbering does not begin at its start: '{0}' where '{1}' is expected"),
    "numbering.jump": MessageEntry(
      "层次跳级：“{0}”之上应有“{1}”一级", "a level is skipped: '{0}' needs a level like '{1}' above it"),
    "numbering.mixed": MessageEntry(
      "同一层次的序号写法不一：“{0}”，前面是“{1}”", "one level is numbered in two forms: '{0}' after '{1}'"),
    "numbering.changed": MessageEntry("序号“{0}”改为“{1}”", "the number '{0}' becomes '{1}'"),
    "numbering.reference": MessageEntry(
      "“{0}”没有指向：文中没有{1}", "'{0}' points nowhere: the text has no {1}"),
    "numbering.announced": MessageEntry(
      "“{0}”与下文不符：下文有 {1} 项", "'{0}' does not fit what follows: {1} items"),
    "document.unsound": MessageEntry(
      "文档不成立：{0}", "the document cannot be as it is given: {0}"),
    "conservation.lost": MessageEntry(
      "内部错误：字符“{0}”（{1}）丢失 {2} 个", "internal error: the character '{0}' ({1}) is lost {2} times"),
    "conservation.added": MessageEntry(
      "内部错误：多出字符“{0}”（{1}）{2} 个", "internal error: the character '{0}' ({1}) is added {2} times"),
    "conservation.ledger": MessageEntry(
      "内部错误：增删清单与原文不符", "internal error: the list of changes does not fit the text"),
  ]
}
