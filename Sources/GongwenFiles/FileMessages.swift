package import GongwenModel

/// The words of reading and writing files.
package enum FileMessages {
  /// The entries by the id of their diagnostic.
  package static let table: [String: MessageEntry] = [
    "input.missing": MessageEntry(
      "找不到“{0}”", "there is no file '{0}'", hint: "检查路径是否写对", "check the spelling of the path"),
    "input.foreign-name": MessageEntry(
      "“{0}”的文件名不是 UTF-8 编码，无法打开", "the name of '{0}' is not UTF-8 and it cannot be opened",
      hint: "改名（convmv -f gbk -t utf8 --notest 文件），或从标准输入读取（< 文件）",
      "rename it (convmv -f gbk -t utf8 --notest file), or read it from standard input (< file)"),
    "input.directory": MessageEntry(
      "“{0}”是文件夹，这里要一个文件", "'{0}' is a folder, a file is needed here",
      hint: "成批处理用 gongwen batch", "use 'gongwen batch' for a folder of reports"),
    "input.permission": MessageEntry(
      "没有读取“{0}”的权限", "no permission to read '{0}'", hint: "用 ls -l 看文件权限",
      "look at its permissions with 'ls -l'"),
    "input.too-large": MessageEntry(
      "“{0}”超过 {1} MiB，不予读取", "'{0}' is larger than {1} MiB and is not read",
      hint: "图片多的，在 Word、WPS 中压缩图片后另存；长的分成几个文件",
      "let Word or WPS compress its pictures, or divide it into several files"),
    "input.unreadable": MessageEntry(
      "读取“{0}”失败：{1}", "cannot read '{0}': {1}",
      hint: "看文件是否还在，有没有读取的权限", "see that it is there and that you may read it"),
    "output.disk-full": MessageEntry(
      "磁盘已满，“{0}”没有写出", "the disk is full; '{0}' was not written",
      hint: "腾出空间再运行，原有文件未受影响", "free some space and run again; an older file is untouched"),
    "output.no-folder": MessageEntry(
      "“{0}”所在的文件夹不存在", "the folder of '{0}' does not exist", hint: "先建立文件夹", "create it first"),
    "output.not-folder": MessageEntry(
      "“{0}”已经是一个文件，不能当作文件夹", "'{0}' is a file, and a folder is wanted", hint: "另给一个文件夹的名字",
      "name another folder"),
    "output.permission": MessageEntry(
      "没有写入“{0}”的权限", "no permission to write '{0}'",
      hint: "用 -o 换一个文件夹，或请管理员开放权限", "name another place with -o, or ask for the permission"),
    "output.directory": MessageEntry(
      "“{0}”是文件夹，不能当作文件写入", "'{0}' is a folder and cannot be written as a file",
      hint: "在后面写上文件名", "add the name of a file"),
    "output.is-input": MessageEntry(
      "“{0}”不予覆盖：本次要读它（“{1}”）", "'{0}' is not overwritten: this call reads it, as '{1}'",
      hint: "用 -o 另给一个文件名", "name another file"),
    "output.twice": MessageEntry(
      "“{0}”与“{1}”是同一个文件，会互相覆盖", "'{0}' and '{1}' are one file: one would overwrite the other",
      hint: "另给一个文件名", "name another file"),
    "output.link": MessageEntry(
      "“{0}”是符号链接或设备，不写到它指的地方", "'{0}' is a link or a device; nothing is written through it",
      hint: "写出真正的文件位置", "name the file itself"),
    "output.name-long": MessageEntry(
      "文件名太长：“{0}”", "the name '{0}' is too long for a file", hint: "用 -o 另给一个短的名字",
      "name a shorter one with -o"),
    "output.failed": MessageEntry(
      "写入“{0}”失败：{1}", "cannot write '{0}': {1}",
      hint: "看磁盘是否已满，或用 -o 换一个位置", "look whether the disk is full, or name another place with -o"),
  ]
}
