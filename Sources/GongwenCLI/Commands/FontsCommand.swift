import ArgumentParser
import Glibc
import Gongwen

/// `gongwen fonts`: what sets each role, and `gongwen fonts prepare`.
struct FontsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fonts", abstract: "Show which font sets which part of a document, and prepare fonts.",
    discussion: """
      EXAMPLES
        gongwen fonts                          role, face, file, licence and coverage
        gongwen fonts --fonts ~/my-fonts       a folder of your own first
        gongwen fonts --format json            for programs
        gongwen fonts prepare FZXBSJW.otf -o Fonts
      """,
    subcommands: [Show.self, Prepare.self], defaultSubcommand: Show.self)
}

extension FontsCommand {
  /// How the inventory is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  /// Shows the inventory: `gongwen fonts`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show role, face, file, licence and coverage.")

    @Option(help: "How to print: text or json.")
    var format = Format.text

    @Option(help: ArgumentHelp("A folder of fonts that win over the installed ones.", valueName: "dir"))
    var fonts: [String] = []

    func run() throws {
      let home = FontHome(ProcessEnvironment.current)
      let inventory = try FontsCommand.stopping {
        () throws(Fault) in try FontInventory(home.places(folders: fonts))
      }
      let language = home.language
      switch format {
      case .text: print(FontTable(inventory, language: language).text)
      case .json: print(FontTable.json(inventory, language: language))
      }
      for diagnostic in inventory.diagnostics { FontsCommand.report(diagnostic, language) }
      for fault in inventory.faults { FontsCommand.report(fault.diagnostic, language) }
      if let fault = inventory.faults.first { throw ExitCode(fault.category.rawValue) }
    }
  }

  /// Prepares faces: `gongwen fonts prepare`.
  struct Prepare: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "prepare", abstract: "Turn faces into TrueType files of their own.",
      discussion: """
        Documents set in fonts with CFF outlines (.otf, and the .ttc files of Noto CJK) are drawn faster and
        become smaller after this. Glyphs, widths and layout stay the same; outlines move by less than
        0.05 % of the em. The original file is not changed: put the result into Fonts/ in its place.

        EXAMPLES
          gongwen fonts prepare FandolFang-Regular.otf -o Fonts/fandol
          gongwen fonts prepare NotoSerifCJK-Bold.ttc --face NotoSerifCJKsc-Bold -o Fonts/noto
        """)

    @Argument(help: "Font files or collections.")
    var source: [String]

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder for the results.", valueName: "dir"))
    var output: String

    @Option(help: ArgumentHelp("A face to prepare; needed for collections.", valueName: "psname"))
    var face: [String] = []

    func run() throws {
      let watched = isatty(STDERR_FILENO) == 1
      FontsCommand.makeFolder(output)
      let prepared = try FontsCommand.stopping { () throws(Fault) in
        try FontSetup.prepare(sources: source, faces: face, folder: output) { source, done, total in
          guard watched else { return }
          FontsCommand.write("\r\u{1B}[K\(source): \(done * 100 / max(1, total)) %", to: STDERR_FILENO)
        }
      }
      if watched { FontsCommand.write("\r\u{1B}[K", to: STDERR_FILENO) }
      guard isatty(STDOUT_FILENO) == 1 else { return }
      for face in prepared {
        let error = Int((face.largestError * 100).rounded(.up))
        let hundredths = error % 100 < 10 ? "0\(error % 100)" : "\(error % 100)"
        print(
          "\(face.path): \(face.glyphs) glyphs, \(face.size / 1024) KiB,"
            + " outlines moved by at most \(error / 100).\(hundredths) ‰ of the em")
      }
    }
  }
}

extension FontsCommand {
  /// Runs a step; a fault of it is printed and becomes the exit status.
  static func stopping<Value>(_ step: () throws(Fault) -> Value) throws -> Value {
    do throws(Fault) {
      return try step()
    } catch {
      report(error.diagnostic, FontHome(ProcessEnvironment.current).language, path: error.path)
      throw ExitCode(error.category.rawValue)
    }
  }

  /// Prints one finding on standard error; with its place when it has one in a file.
  static func report(_ diagnostic: Diagnostic, _ language: MessageLanguage, path: String? = nil) {
    var place = "gongwen"
    if let path, let span = diagnostic.span, let bytes = readFile(path) {
      let location = SourceText(name: path, utf8: bytes).location(of: span.lowerBound)
      place = "\(path):\(location.line):\(location.column)"
    }
    let message = MessageCatalogue.message(for: diagnostic, in: language)
    write("\(place): \(diagnostic.severity.rawValue): \(message) [\(diagnostic.id)]\n", to: STDERR_FILENO)
    if let hint = MessageCatalogue.hint(for: diagnostic, in: language) {
      write("  \(hint)\n", to: STDERR_FILENO)
    }
  }

  /// Makes a folder and those above it; a failure shows when the first file is written.
  static func makeFolder(_ path: String) {
    var partial = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      partial += partial.isEmpty && !part.isEmpty ? String(part) : "/" + part
      mkdir(partial, 0o755)
    }
  }

  static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }

  private static func readFile(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }
}
