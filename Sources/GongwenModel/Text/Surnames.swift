/// Chinese surnames (姓氏): what reading tells a name by, and what line composition keeps with the name after it.
package enum Surnames {
  /// The commonest surnames of one character, in simplified and, where they differ, traditional form.
  package static let single =
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
    + "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧葉蘇魏呂盧鍾譚陸賈鄒龍賀顧錢嚴湯莊聶魯歐關蘭寧單"

  /// Surnames of two characters (复姓).
  package static let compound =
    "欧阳 司马 上官 诸葛 夏侯 皇甫 尉迟 公孙 慕容 令狐 司徒 端木 独孤 南宫 宇文 长孙 呼延 闻人 轩辕 澹台 赫连 申屠 歐陽 司馬 諸葛 尉遲 長孫"

  private static let singleScalars = Set(single.unicodeScalars.map(\.value))
  private static let singleCharacters = Set(single)
  private static let compounds = Set(compound.split(separator: " ").map(String.init))

  /// Whether a scalar is a surname of one character.
  package static func isSingle(_ scalar: UInt32) -> Bool { singleScalars.contains(scalar) }

  /// Whether a character is a surname by itself.
  package static func isSingle(_ character: Character) -> Bool { singleCharacters.contains(character) }

  /// Whether a word is a surname of two characters.
  package static func isCompound(_ word: some StringProtocol) -> Bool { compounds.contains(String(word)) }
}
