import Gongwen
import Testing

@Suite struct GongwenHomeTests {
  private func locate(
    _ executable: String, _ variables: [String: String] = [:], manifests: [String] = []
  ) -> GongwenHome {
    GongwenHome.locate(executable: executable) {
      variables[$0]
    } exists: {
      manifests.map { $0 + "/Fonts/manifest.yaml" }.contains($0)
    }
  }

  @Test func theVariableWins() {
    let home = locate("/opt/bin/gongwen", ["GONGWEN_HOME": "/own"], manifests: ["/opt/share/gongwen"])
    #expect(home.root == "/own")
    #expect(home.styleFolders == ["/own/Styles"])
    #expect(
      home.fontPlaces.manifest == "/own/Fonts/manifest.yaml" && home.fontPlaces.folders == ["/own/Fonts"])
  }

  @Test func anInstalledCommandFindsItsShare() {
    #expect(
      locate("/opt/bin/gongwen", manifests: ["/opt/share/gongwen", "/opt"]).root == "/opt/share/gongwen")
  }

  @Test func aBuiltCommandFindsItsCheckout() {
    #expect(locate("/code/.build/x/release/gongwen", manifests: ["/code"]).root == "/code")
  }

  @Test func otherwiseTheWorkingFolderIsTheHome() {
    #expect(locate("/code/bin/gongwen").root == ".")
    #expect(locate("", ["GONGWEN_HOME": ""]).root == ".")
  }

  @Test func ownFontsComeFirst() {
    let home = locate("/b/gongwen", ["GONGWEN_FONTS": "/one:/two", "GONGWEN_HOME": "/h"])
    #expect(home.fontPlaces.folders == ["/one", "/two", "/h/Fonts"])
  }

  @Test func theCacheFollowsTheConventions() {
    #expect(locate("/b", ["HOME": "/u"]).cacheFolder == "/u/.cache/gongwen")
    #expect(locate("/b", ["HOME": "/u", "XDG_CACHE_HOME": "/c"]).cacheFolder == "/c/gongwen")
    #expect(locate("/b").cacheFolder == nil)
  }
}
