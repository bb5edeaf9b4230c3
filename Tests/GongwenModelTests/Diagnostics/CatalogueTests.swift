import Foundation
import GongwenModel
import Testing

/// The words of every diagnostic, against the sources that make them.
@Suite struct CatalogueTests {
  /// The text of all sources but the tables of messages.
  private static let sources: [(path: String, text: String)] = {
    let root =
      URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/").dropFirst()
      + "/Sources"
    guard let files = FileManager.default.enumerator(atPath: String(root)) else { return [] }
    return files.compactMap { $0 as? String }
      .filter { $0.hasSuffix(".swift") && !$0.contains("Diagnostics/Catalogue/") }
      .compactMap { path in
        (try? String(contentsOfFile: root + "/" + path, encoding: .utf8)).map { (path, $0) }
      }
  }()

  /// What stands in quotation marks and looks like the id of a diagnostic: `layout.line.loose`, `L-17`.
  private static func ids(in text: String) -> [String] {
    text.matches(of: /"([a-z]+(?:\.[a-zA-Z0-9-]+)+|[A-Z]-[0-9]+)"/).map { String($0.1) }
  }

  @Test func everyIdInTheSourcesHasWords() {
    #expect(Self.sources.count > 100, "the sources were not found")
    let makers = /(?:Diagnostic|StyleDiagnostic|Diagnostic)\(\s*"([^"\\]+)"|Fault\(\s*\.[a-z]+,\s*"([^"\\]+)"/
    for (path, text) in Self.sources {
      for match in text.matches(of: makers) {
        let id = String(match.1 ?? match.2 ?? "")
        #expect(MessageCatalogue.entries[id] != nil, "\(path) makes ‘\(id)’, which has no message")
      }
    }
  }

  @Test func everyEntryIsUsed() {
    var used: Set<String> = []
    // Ids are also put together: "reading.because.\(role)".
    var beginnings: Set<String> = []
    for (_, text) in Self.sources {
      used.formUnion(Self.ids(in: text))
      beginnings.formUnion(text.matches(of: /"([a-z]+\.[a-zA-Z0-9.-]*\.)\\\(/).map { String($0.1) })
    }
    let unused = MessageCatalogue.entries.keys.filter { id in
      !used.contains(id) && !beginnings.contains { id.hasPrefix($0) }
    }.sorted()
    #expect(unused == [])
  }

  @Test func bothLanguagesSayTheSame() {
    for (id, entry) in MessageCatalogue.entries {
      #expect(!entry.chinese.isEmpty && !entry.english.isEmpty, "\(id)")
      #expect(entry.chineseHint.isEmpty == entry.englishHint.isEmpty, "\(id) has a hint in one language only")
      let (chinese, english) = (
        places(entry.chinese + entry.chineseHint), places(entry.english + entry.englishHint)
      )
      // A message may take a word of its own language from the arguments, so the numbers alone may differ.
      #expect(chinese.count == english.count, "the places of \(id) differ: \(chinese), \(english)")
      #expect(
        !entry.english.unicodeScalars.contains {
          (0x4E00...0x9FFF).contains($0.value) && !isQuoted(entry.english)
        }, "\(id)")
    }
  }

  private func places(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{[0-9]+\}/).map { String($0.0) })
  }

  /// English messages may show Chinese marks and words that they are about.
  private func isQuoted(_ text: String) -> Bool { text.contains { "“‘'\"（(".contains($0) } }

  @Test func aTableSaysNothingTwice() {
    let tables = Self.catalogueIds
    let repeated = Dictionary(grouping: tables) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    #expect(repeated == [])
  }

  private static var catalogueIds: [String] {
    let root = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/").dropFirst()
    let folder = root + "/Sources/GongwenModel/Diagnostics/Catalogue"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: String(folder))) ?? []
    return names.flatMap { name -> [String] in
      let text = (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)) ?? ""
      return text.matches(of: /"([^"]+)":\s*MessageEntry/).map { String($0.1) }
    }
  }
}
