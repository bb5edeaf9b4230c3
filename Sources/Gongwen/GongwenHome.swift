import Glibc

/// Where the styles, the font manifest and the fonts of an installation lie.
public struct GongwenHome: Sendable, Hashable, Codable {
  /// The folder that holds `Styles` and `Fonts`.
  public var root: String
  /// Folders of fonts that win over those of the home, best first.
  public var fontFolders: [String]
  /// Where indexes go when a font folder cannot be written.
  public var cacheFolder: String?

  /// Names a home.
  public init(root: String, fontFolders: [String] = [], cacheFolder: String? = nil) {
    self.root = root
    self.fontFolders = fontFolders
    self.cacheFolder = cacheFolder
  }

  /// The home of an installed Gongwen: `/usr/local/share/gongwen`, or `/usr/share/gongwen` where only a distribution's
  /// package has put it.
  public static var `default`: GongwenHome {
    let places = ["/usr/local/share/gongwen", "/usr/share/gongwen"]
    let found = places.first { access($0 + "/Fonts/manifest.yaml", R_OK) == 0 }
    return GongwenHome(root: found ?? places[0])
  }

  /// The folders of styles: those of the home.
  public var styleFolders: [String] { [root + "/Styles"] }

  /// The patterns that divide English words: the home's own, which are the same wherever the home is.
  public var hyphenationPatterns: String { root + "/Hyphenation/hyph_en_US.dic" }

  /// The font manifest and the folders of fonts.
  public var fontPlaces: FontInventory.Places {
    FontInventory.Places(
      manifest: root + "/Fonts/manifest.yaml", folders: fontFolders + [root + "/Fonts"],
      cacheFolder: cacheFolder,
      coverageFolder: root + "/Fonts/coverage")
  }

  /// Finds the home of a command from its environment.
  ///
  /// `GONGWEN_HOME`; else `share/gongwen` beside the command's `bin`; else the nearest folder above the command
  /// that has a font manifest, which is the checkout while developing; else the working folder.
  ///
  /// - Parameters:
  ///   - executable: The path of the running program, links resolved.
  ///   - variable: Looks a variable of the environment up.
  ///   - exists: Whether a file can be read.
  /// - Returns: The home; its folders need not exist.
  public static func locate(
    executable: String, variable: (String) -> String?, exists: (String) -> Bool
  ) -> GongwenHome {
    func value(_ name: String) -> String? { variable(name).flatMap { $0.isEmpty ? nil : $0 } }
    let own = value("GONGWEN_FONTS")?.split(separator: ":").map(String.init) ?? []
    let cache = value("XDG_CACHE_HOME") ?? value("HOME").map { $0 + "/.cache" }
    let root = value("GONGWEN_HOME") ?? search(above: executable, exists)
    return GongwenHome(root: root, fontFolders: own, cacheFolder: cache.map { $0 + "/gongwen" })
  }

  private static func search(above executable: String, _ exists: (String) -> Bool) -> String {
    var folder = executable
    while let cut = folder.lastIndex(of: "/") {
      folder = String(folder[..<cut])
      for candidate in [folder + "/share/gongwen", folder] where exists(candidate + "/Fonts/manifest.yaml") {
        return candidate
      }
    }
    return "."
  }
}
