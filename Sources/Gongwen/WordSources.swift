import GongwenFiles
import GongwenLayout
import GongwenModel
import GongwenText

/// Where words come from that decide how lines break: the patterns of the home, the dictionary of ICU.
///
/// Pages must not depend on a machine without a word: patterns of the system in place of the home's, or none, are told
/// with the first document that would have used them.
final class WordSources {
  /// Divides titles between words.
  let segmenter = DictionarySegmenter()
  /// Divides English words.
  let hyphenator: PatternHyphenator
  private let patterns: (path: String, areOwn: Bool)

  /// Chooses the patterns of a home, or the system's where it has none.
  init(home: GongwenHome) {
    patterns = Self.patterns(of: home)
    hyphenator = PatternHyphenator(path: patterns.path)
  }

  /// The file of patterns that a home uses, and whether it is the home's own.
  static func patterns(of home: GongwenHome) -> (path: String, areOwn: Bool) {
    let own = home.hyphenationPatterns
    return FileSystem.mode(of: own) == nil ? (PatternHyphenator.systemDictionary, false) : (own, true)
  }

  /// Begins a document.
  func begin() { hyphenator.wasAsked = false }

  /// What the document that was begun last owes to this machine.
  var diagnostics: [Diagnostic] {
    var result: [Diagnostic] = []
    if hyphenator.wasAsked, hyphenator.isMissing {
      result.append(Diagnostic("words.hyphenation.missing", .warning, [patterns.path]))
    } else if hyphenator.wasAsked, !patterns.areOwn {
      result.append(Diagnostic("words.hyphenation.system", .info, [patterns.path]))
    }
    if segmenter.isMissing { result.append(Diagnostic("words.dictionary.missing", .warning)) }
    return result
  }
}
