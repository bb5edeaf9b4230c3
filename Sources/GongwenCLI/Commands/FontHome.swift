import Glibc
import Gongwen

/// The process' environment as the commands of fonts need it.
struct ProcessEnvironment {
  static var current: ProcessEnvironment { ProcessEnvironment() }

  /// A variable's value; `nil` when it is unset or empty.
  subscript(name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}

/// Where the installed fonts and their data lie.
struct FontHome {
  private let environment: ProcessEnvironment

  init(_ environment: ProcessEnvironment) { self.environment = environment }

  /// The places to look in: folders named by options, by `GONGWEN_FONTS`, then the installed one.
  func places(folders: [String]) -> FontInventory.Places {
    let own = environment["GONGWEN_FONTS"]?.split(separator: ":").map(String.init) ?? []
    let cache = environment["XDG_CACHE_HOME"] ?? environment["HOME"].map { $0 + "/.cache" }
    let installed = home + "/Fonts"
    return FontInventory.Places(
      manifest: installed + "/manifest.yaml", folders: folders + own + [installed],
      cacheFolder: cache.map { $0 + "/gongwen" }, coverageFolder: installed + "/coverage")
  }

  /// The language of messages: Chinese where the locale is.
  var language: MessageLanguage {
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    return locale.hasPrefix("zh") ? .chinese : .english
  }

  /// `GONGWEN_HOME`; else `share/gongwen` beside the command's `bin`; else the nearest folder above the
  /// command that has a manifest, which is the checkout in development; else the working folder.
  private var home: String {
    if let named = environment["GONGWEN_HOME"] { return named }
    var folder = Self.commandPath
    while let cut = folder.lastIndex(of: "/") {
      folder = String(folder[..<cut])
      for candidate in [folder + "/share/gongwen", folder]
      where access(candidate + "/Fonts/manifest.yaml", R_OK) == 0 {
        return candidate
      }
    }
    return "."
  }

  private static var commandPath: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
