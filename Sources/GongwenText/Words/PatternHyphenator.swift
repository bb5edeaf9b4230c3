import CHyphen
import Glibc
internal import GongwenLayout

/// Places of hyphenation from TeX's English patterns, as libhyphen reads them (`hnj_hyphen_load`).
///
/// The patterns are those that TeX and LibreOffice divide words by; they know nothing of pinyin or of names, so only
/// words that look English are asked for (see `Hyphenation`).
package final class PatternHyphenator: Hyphenator {
  /// Where Debian's `hyphen-en-us` puts the patterns.
  package static let systemDictionary = "/usr/share/hyphen/hyph_en_US.dic"

  private let path: String
  /// Whether a word was asked for; to be set back when another document begins.
  package var wasAsked = false
  /// Whether the patterns were looked for and are not there.
  package var isMissing: Bool { isOpened && dictionary == nil }
  private var dictionary: UnsafeMutablePointer<HyphenDict>?
  private var isOpened = false

  /// Creates a hyphenator; the patterns are read with the first word, because few documents need any.
  ///
  /// - Parameter path: A dictionary in libhyphen's form; without the file no word has a place.
  package init(path: String = PatternHyphenator.systemDictionary) { self.path = path }

  deinit { if let dictionary { hnj_hyphen_free(dictionary) } }

  /// Divides a word.
  ///
  /// - Parameter word: Lower-case ASCII letters.
  /// - Returns: The numbers of letters after which a hyphen may stand, ascending; none when the patterns are missing.
  package func places(in word: [UInt8]) -> [Int] {
    wasAsked = true
    if !isOpened {
      dictionary = hnj_hyphen_load(path)
      isOpened = true
    }
    guard let dictionary, !word.isEmpty, word.count < 64 else { return [] }
    // libhyphen wants five bytes more than the word has.
    var marks = [CChar](repeating: 0, count: word.count + 5)
    var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    var positions: UnsafeMutablePointer<Int32>?
    var cuts: UnsafeMutablePointer<Int32>?
    let letters = Self.terminated(word)
    // hnj_hyphen_hyphenate2: 0 on success. English has no words that change at a break, so that the three lists
    // stay empty.
    let status = hnj_hyphen_hyphenate2(
      dictionary, letters, Int32(word.count), &marks, nil, &replacements, &positions, &cuts)
    // Patterns of one's own may have such words: then the lists are ours to free.
    for index in 0..<word.count { if let replacement = replacements?[index] { free(replacement) } }
    free(replacements)
    free(positions)
    free(cuts)
    guard status == 0 else { return [] }
    return (1..<word.count).filter { marks[$0 - 1] & 1 == 1 }
  }

  /// A word as libhyphen wants it: it is told the length and still looks for the NUL, when it keeps the ends of a word
  /// whole.
  static func terminated(_ word: [UInt8]) -> [CChar] { word.map(CChar.init(bitPattern:)) + [0] }
}
