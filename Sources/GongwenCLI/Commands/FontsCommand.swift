import ArgumentParser
import Gongwen
import GongwenFiles

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
  /// Shows the inventory: `gongwen fonts`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show role, face, file, licence and coverage.")

    @Option(help: "How to print: text or json.")
    var format = DiagnosticFormat.text

    @Option(help: ArgumentHelp("A folder of fonts that win over the installed ones.", valueName: "dir"))
    var fonts: [String] = []

    func run() throws {
      let inventory = try FontInventory(ProcessHome.current(fonts: fonts).fontPlaces)
      let printer = DiagnosticPrinter(format: .text)
      switch format {
      case .text: try Terminal.write(FontTable(inventory, language: Terminal.language).text)
      case .json: try Terminal.write("\(FontReport(inventory, language: Terminal.language).json)\n")
      }
      try printer.print(inventory.diagnostics)
      for fault in inventory.faults { printer.tell(fault) }
      if let fault = inventory.faults.first { throw ExitCode(ExitStatus(fault).rawValue) }
    }
  }

  /// Prepares faces: `gongwen fonts prepare`.
  struct Prepare: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "prepare", abstract: "Turn faces into TrueType files of their own.",
      discussion: """
        Documents set in fonts with CFF outlines (.otf, and the .ttc files of Noto CJK) are drawn faster and \
        become smaller after this. Glyphs, widths and layout stay the same; outlines move by less than \
        0.05 % of the em. The original file is not changed: put the result into Fonts/ in its place.

        EXAMPLES
          gongwen fonts prepare FandolFang-Regular.otf -o Fonts/fandol
          gongwen fonts prepare NotoSerifCJK-Bold.ttc -o Fonts/noto \\
            --face NotoSerifCJKsc-Bold
        """)

    @Argument(help: "Font files or collections.")
    var source: [String]

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder for the results.", valueName: "dir"))
    var output: String

    @Option(help: ArgumentHelp("A face to prepare; needed for collections.", valueName: "psname"))
    var face: [String] = []

    func run() throws {
      try Folder.make(output)
      let prepared = try FontSetup.prepare(sources: source, faces: face, folder: output) {
        source, done, total in
        Terminal.progress("\(source): \(done * 100 / max(1, total)) %")
      }
      Terminal.progress("")
      for face in prepared { Terminal.note("\(FontsCommand.summary(of: face, Terminal.language))") }
    }
  }

  private static func summary(of face: FontSetup.Prepared, _ language: MessageLanguage) -> String {
    let error = Int((face.largestError * 100).rounded(.up))
    let hundredths = error % 100 < 10 ? "0\(error % 100)" : "\(error % 100)"
    let figure = "\(error / 100).\(hundredths) ‰"
    return language == .chinese
      ? "\(face.path)：\(face.glyphs) 个字形，\(face.size / 1024) KiB，轮廓移动不超过字身的 \(figure)"
      : "\(face.path): \(face.glyphs) glyphs, \(face.size / 1024) KiB, outlines moved by at most \(figure) of the em"
  }
}
