import Foundation
import Gongwen
import Testing

@testable import GongwenCLI

/// The words of every diagnostic, against the sources that make them.
@Suite struct CatalogueTests {
  /// The text of all sources but the tables of messages, and that of the tables.
  private static let sources = files.filter { !isTable($0.path) }
  private static let tables = files.filter { isTable($0.path) }

  private static func isTable(_ path: String) -> Bool {
    path.split(separator: "/").count == 2 && path.hasSuffix("Messages.swift")
      && !path.hasSuffix("StandardMessages.swift")
  }

  private static let files: [(path: String, text: String)] = {
    let root =
      URL(fileURLWithPath: #filePath).pathComponents.dropLast(3).joined(separator: "/").dropFirst()
      + "/Sources"
    guard let files = FileManager.default.enumerator(atPath: String(root)) else { return [] }
    return files.compactMap { $0 as? String }
      .filter { $0.hasSuffix(".swift") }
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
    let makers = /(?:StyleDiagnostic|Diagnostic)\(\s*"([^"\\]+)"|Fault\(\s*\.[a-z]+,\s*"([^"\\]+)"/
    for (path, text) in Self.sources {
      for match in text.matches(of: makers) {
        let id = String(match.1 ?? match.2 ?? "")
        #expect(MessageCatalogue.command[id] != nil, "\(path) makes ‘\(id)’, which has no message")
      }
    }
  }

  @Test func everyEntryIsUsed() {
    var used: Set<String> = []
    for (_, text) in Self.sources { used.formUnion(Self.ids(in: text)) }
    let beginnings = Self.beginnings(Self.sources.map(\.text))
    let unused = MessageCatalogue.command.entries.keys.filter { id in
      !used.contains(id) && !beginnings.contains { id.hasPrefix($0) }
    }.sorted()
    #expect(unused == [])
  }

  /// Ids are also put together: "reading.because.\(role)".
  private static func beginnings(_ texts: [String]) -> Set<String> {
    Set(texts.flatMap { $0.matches(of: /"([a-z]+\.[a-zA-Z0-9.-]*\.)\\\(/).map { String($0.1) } })
  }

  @Test func bothLanguagesSayTheSame() {
    for (id, entry) in MessageCatalogue.command.entries {
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
    Set(text.matches(of: /\{([0-9]+)(\|[^|}]+\|[^|}]+)?\}/).map { String($0.1) })
  }

  /// English messages may show Chinese marks and words that they are about.
  private func isQuoted(_ text: String) -> Bool { text.contains { "“‘'\"（(".contains($0) } }

  @Test func aTableSaysNothingTwice() {
    let tables = Self.catalogueIds.map(\.id)
    let repeated = Dictionary(grouping: tables) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    #expect(repeated == [])
  }

  /// The ids of the tables, each with its module.
  private static let catalogueIds: [(id: String, module: String)] = tables.flatMap { path, text in
    text.matches(of: /"([^"]+)":\s*MessageEntry/).map { (String($0.1), module(of: path)) }
  }

  private static func module(of path: String) -> String { String(path.prefix { $0 != "/" }) }

  /// A module that is moved or taken away takes its words along.
  @Test func theMessagesOfAModuleLiveInIt() {
    for (module, entries) in Dictionary(grouping: Self.catalogueIds, by: \.module) {
      let own = Self.sources.filter { Self.module(of: $0.path) == module }
      let used = Set(own.flatMap { Self.ids(in: $0.text) })
      let beginnings = Self.beginnings(own.map(\.text))
      for id in entries.map(\.id) where !used.contains(id) {
        #expect(beginnings.contains { id.hasPrefix($0) }, "\(id) lies in \(module), which does not make it")
      }
    }
  }
}
