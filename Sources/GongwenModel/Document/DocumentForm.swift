/// The forms of official documents that the standard parts (GB/T 9704-2012 7 and 10).
package enum DocumentForm: Sendable {
  /// 文件格式, 公告 and other papers with a mark
  case document
  /// 信函格式
  case letter
  /// 命令（令）格式
  case order
  /// 纪要格式
  case minutes
}
