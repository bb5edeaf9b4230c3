import GongwenModel
import Testing

@testable import Gongwen

@Suite struct VolumeOrderTests {
  private let jobs = [("王五", "水务局"), ("阿六", "林业局"), ("张三", "水务局"), ("李四", "林业局"), ("白七", nil)]
    .enumerated().map { index, person in
      var metadata = DocumentMetadata()
      metadata.name = person.0
      metadata.unit = person.1
      return VolumeJob(
        job: BatchJob(index: index, input: .absent, metadata: metadata, stem: "x"), source: "r")
    }

  @Test(arguments: [
    (VolumeOrder.roster, "王五阿六张三李四白七"), (.name, "阿六白七李四王五张三"), (.unit, "王五张三阿六李四白七"),
  ])
  func orders(order: VolumeOrder, names: String) {
    #expect(order.sorted(jobs).map { $0.job.metadata.name ?? "" }.joined() == names)
  }

  private func sorted(_ names: String) -> String {
    let keys = PinyinKeys()
    let names = names.split(separator: " ").map(String.init)
    return names.sorted { keys.key(of: $0).lexicographicallyPrecedes(keys.key(of: $1)) }.joined(
      separator: " ")
  }

  /// 岑 闫 佟 覃 昊 are no common characters (GB 2312 level 2): their code says nothing of their pinyin.
  @Test func rarerCharactersStandByTheirPinyin() {
    #expect(sorted("周敏 佟敏 王昊 陈敏 闫敏 岑敏 王伟 李喆 李阳 杨敏") == "岑敏 陈敏 李阳 李喆 佟敏 王昊 王伟 闫敏 杨敏 周敏")
  }

  @Test func surnamesHaveTheirOwnReading() {
    // chū Qiū Qiú; Shān Shàn; xià Xiè; zēng Zhā Zhái Zhǎng
    #expect(sorted("仇一 初一 邱一") == "初一 邱一 仇一")
    #expect(sorted("单一 山一 戴一") == "戴一 山一 单一")
    #expect(sorted("解一 夏一 姜一") == "姜一 夏一 解一")
    #expect(sorted("曾一 查一 翟一 长孙一 车一") == "车一 曾一 查一 翟一 长孙一")
    #expect(sorted("区一 潘一 牛一 盖一 高一 甘一") == "甘一 高一 盖一 牛一 区一 潘一")
  }

  /// 解 and 谢 sound the same, 张　三 is 张三.
  @Test func peopleOfOneSurnameStandTogether() {
    #expect(sorted("谢三 解二 谢一 解四") == "解二 解四 谢三 谢一")
    #expect(PinyinKeys().key(of: "张　三") == PinyinKeys().key(of: "张三"))
  }
}
