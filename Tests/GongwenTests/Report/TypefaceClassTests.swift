import Testing

@testable import Gongwen

@Suite struct TypefaceClassTests {
  @Test(arguments: [
    ("FZXiaoBiaoSong-B05S", TypefaceClass.title), ("FZXBSJW--GB1-0", .title), ("CESI_XBS_GB18030", .title),
    ("FangSong_GB2312", .fangsong), ("FandolFang-Regular", .fangsong), ("STFangsong", .fangsong),
    ("ZhuqueFangsong-Regular", .fangsong), ("FZFSK--GBK1-0", .fangsong),
    ("KaiTi_GB2312", .kai), ("LXGWWenKai-Light", .kai), ("FandolKai-Regular", .kai), ("TW-Kai-98_1", .kai),
    ("SimHei", .hei), ("NotoSansCJKsc-Medium", .hei), ("FZHTK--GBK1-0", .hei),
    ("SimSun", .song), ("NotoSerifCJKsc-Regular", .song), ("NotoSerifCJKsc-ExtraLight", .song),
    ("HanaMinB", .song),
    ("FandolSong-Regular", .song), ("STSong", .song), ("FZSSK--GBK1-0", .song),
    ("NotoSerifCJKsc-Bold", .heavySong), ("FandolSong-Bold", .heavySong), ("STZhongsong", .heavySong),
    ("TimesNewRomanPSMT", .latin), ("Wingdings", .unknown),
  ])
  func nameTellsTheClass(name: String, kind: TypefaceClass) {
    #expect(TypefaceClass(name: name) == kind)
  }
}
