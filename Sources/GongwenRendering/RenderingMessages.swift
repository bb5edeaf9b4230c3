package import GongwenModel

/// The words of PDF and PNG.
package enum RenderingMessages {
  /// The entries by the id of their diagnostic.
  package static let table: [String: MessageEntry] = [
    "output.face": MessageEntry(
      "页面引用了不存在的第 {0} 号字体", "a run names face {0}, which the document does not list"),
    "output.cairo": MessageEntry("Cairo 的 {0} 失败：{1}", "Cairo's {0} failed: {1}"),
    "output.deflate": MessageEntry("压缩函数 {0} 失败", "the compressor's {0} failed"),
    "output.pdf-structure": MessageEntry("PDF 的 {0} 不是预期的结构", "the PDF's {0} is not built as expected"),
    "output.dpi": MessageEntry("分辨率应为 72 至 600，不是 {0}", "the resolution must be 72 to 600, not {0}"),
  ]
}
