package import GongwenModel

/// The words of fonts and shaping.
package enum TextMessages {
  /// The entries by the id of their diagnostic.
  package static let table: [String: MessageEntry] = [
    "font.reference": MessageEntry(
      "页面用的字体“{0}”在此找不到", "the pages use the face '{0}', which is not to be found here",
      hint: "安装该字体，或用 --fonts 指定其文件夹后重试",
      "install the face, or name its folder with --fonts, and try again"),
    "font.folder.large": MessageEntry(
      "字体文件夹“{0}”里的名字超过 {1} 个，其余没有看",
      "the font folder {0} holds more than {1} names; the rest is not looked at"),
    "font.folder.empty": MessageEntry(
      "字体文件夹“{0}”里没有可用的字体", "the font folder {0} has no font that can be used",
      hint: "字体文件是 .ttf、.otf、.ttc", "files of fonts end in .ttf, .otf or .ttc"),
    "font.folder.unused": MessageEntry(
      "字体文件夹“{0}”里的字体一个也没有用上：{1}", "no font of the folder {0} is used: {1}",
      hint: "各用途认哪些字体名，见 Fonts/manifest.yaml", "Fonts/manifest.yaml has the names that each role asks for"),
    "font.folder.unreadable": MessageEntry(
      "字体文件夹“{0}”不存在或不能读取", "the font folder {0} does not exist or cannot be read",
      hint: "核对 --fonts 或 GONGWEN_FONTS 写的位置", "look at --fonts or GONGWEN_FONTS"),
    "font.file.unreadable": MessageEntry(
      "字体文件“{0}”不能读取：{1}", "the font file {0} cannot be read: {1}",
      hint: "换一份完好的字体文件", "replace it by a sound file"),
    "font.file.empty": MessageEntry(
      "字体文件“{0}”是空的", "the font file {0} is empty",
      hint: "重新运行 `make fonts`，或换上完好的文件", "run `make fonts` again, or replace the file"),
    "font.file.format": MessageEntry(
      "“{0}”不是 TrueType 或 OpenType 字体", "{0} is not a TrueType or OpenType font",
      hint: "重新运行 `make fonts`，或换上完好的文件", "run `make fonts` again, or replace the file"),
    "font.file.truncated": MessageEntry(
      "字体文件“{0}”已损坏：内容不完整", "the font file {0} is damaged: it is cut short",
      hint: "重新运行 `make fonts`，或换上完好的文件", "run `make fonts` again, or replace the file"),
    "font.file.table": MessageEntry(
      "字体文件“{0}”已损坏：缺少或读不出“{1}”表", "the font file {0} is damaged: its table “{1}” is missing or unreadable",
      hint: "重新运行 `make fonts`，或换上完好的文件", "run `make fonts` again, or replace the file"),
    "font.file.checksum": MessageEntry(
      "字体文件“{0}”的“{1}”表与校验和不符，字形可能有误",
      "the table “{1}” of the font file {0} does not match its checksum; glyphs may be wrong",
      hint: "重新运行 `make fonts`，或换上完好的文件", "run `make fonts` again, or replace the file"),
    "font.coverage.unreadable": MessageEntry(
      "字符表“{0}”不能读取：{1}", "the character list {0} cannot be read: {1}"),
    "font.coverage.empty": MessageEntry("字符表“{0}”里没有字符", "the character list {0} has no characters"),
    "font.prepare.face": MessageEntry(
      "“{0}”中没有字体“{1}”；其中有：{2}", "{0} has no face {1}; it has: {2}"),
    "font.prepare.choose": MessageEntry(
      "“{0}”含有多个字体，请用 --face 指定：{1}", "{0} holds several faces; name one with --face: {1}"),
    "font.prepare.variable": MessageEntry(
      "“{0}”是 CFF2 可变字体，不能转换", "{0} is a variable CFF2 font, which cannot be converted"),
    "font.prepare.glyph": MessageEntry(
      "“{0}”的第 {1} 个字形读不出：{2}", "glyph {1} of {0} cannot be read: {2}"),
    "font.role.missing": MessageEntry(
      "没有{0}字体（用途 {1}）；在 {3} 中找过：{2}",
      "no face for the role {1} ({0}); looked in {3} for: {2}",
      hint: "运行 `make fonts` 取得免费字体（带 * 者），或把上述任一字体放进 Fonts/ 或 --fonts 指定的文件夹",
      "run `make fonts` to get the free faces (marked *), or put one of these fonts into Fonts/ or a folder named by --fonts"
    ),
    "font.role.missing.damaged": MessageEntry(
      "没有{0}字体（用途 {1}）；在 {3} 中找过：{2}；其中已损坏而不能用的文件：{4}",
      "no face for the role {1} ({0}); looked in {3} for: {2}; damaged files there that cannot be used: {4}",
      hint: "删去损坏的文件后重新运行 `make fonts`，或把上述任一字体放进 Fonts/",
      "remove the damaged files and run `make fonts` again, or put one of these fonts into Fonts/"),
    "font.role.damaged": MessageEntry(
      "{0}（用途 {1}）所需的字体文件“{2}”已损坏，没有别的字体可用",
      "the font file {2} that the role {1} ({0}) needs is damaged, and there is no other face for it",
      hint: "删去该文件后重新运行 `make fonts`，或把一款可用的字体放进 Fonts/",
      "remove the file and run `make fonts` again, or put a font for this role into Fonts/"),
    "font.role.passed": MessageEntry(
      "{0}（用途 {1}）的首选字体文件“{2}”已损坏，改用“{3}”",
      "the font file {2}, the better choice for the role {1} ({0}), is damaged; {3} is used instead",
      hint: "换一份完好的字体文件", "replace it by a sound file"),
    "font.face.restricted": MessageEntry(
      "字体“{0}”（{1}）自称不许嵌入文件；分发 PDF 前请确认已获授权",
      "the font {0} ({1}) says that it may not be embedded; make sure of your licence before you hand out the PDF"
    ),
    "font.library": MessageEntry("字库函数 {0} 失败", "the font library's {0} failed"),
    "font.unusable": MessageEntry(
      "字体 {0} 的文件“{1}”不能使用", "the file of {0} cannot be used: '{1}'",
      hint: "重新运行 make fonts，或换一个完好的文件", "run make fonts again, or replace the file"),
    "font.other-face": MessageEntry(
      "打开“{1}”得到的不是 {0}", "'{1}' gave another face than {0}",
      hint: "字体在运行中被替换；请重新运行", "the file was replaced while running; run again"),
    "font.unreadable": MessageEntry(
      "字体 {0} 的文件“{1}”无法读取", "the file of {0} cannot be read: '{1}'",
      hint: "检查文件和权限，或重新运行 make fonts", "check the file and its permissions, or run make fonts again"),
    "font.no-face": MessageEntry(
      "“{0}”没有字体", "the role {0} has no face", hint: "运行 make fonts", "run make fonts"),
  ]
}
