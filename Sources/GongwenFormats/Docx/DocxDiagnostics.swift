internal import GongwenModel

/// What of a document is left out or read otherwise than it stands, counted: each kind is told once.
struct DocxDiagnostics {
  var insertions = 0
  var deletions = 0
  var comments = 0
  var headers: [String] = []
  var contentsLines = 0
  var hidden = 0
  var formulas = 0
  var textBoxes = 0
  var shapes = 0
  var frames = 0
  var ruby = 0
  var objects = 0
  var chunks = 0
  var hasMacros = false
  var externalPictures: [Place] = []
  var pictures: [(name: String, refusal: PictureReader.Refusal, place: Place)] = []
  var symbols: [String] = []
  var missingParts: [String] = []

  /// The diagnostics, in a fixed order.
  func diagnostics() -> [Diagnostic] {
    var result: [Diagnostic] = []
    func tell(_ id: String, _ severity: Severity, if condition: Bool, _ arguments: [String]) {
      if condition { result.append(Diagnostic(id, severity, arguments)) }
    }
    tell("docx.missing", .warning, if: !missingParts.isEmpty, [missingParts.joined(separator: ", ")])
    tell("docx.macros", .warning, if: hasMacros, [])
    let changes = [String(insertions), String(deletions)]
    tell("docx.revisions", .warning, if: insertions + deletions > 0, changes)
    tell("docx.comments", .info, if: comments > 0, [String(comments)])
    tell("docx.headers", .info, if: !headers.isEmpty, [headers.joined(separator: " / ")])
    tell("docx.contents", .info, if: contentsLines > 0, [String(contentsLines)])
    tell("docx.hidden", .warning, if: hidden > 0, [String(hidden)])
    tell("docx.textBoxes", .info, if: textBoxes > 0, [String(textBoxes)])
    tell("docx.frames", .info, if: frames > 0, [String(frames)])
    tell("docx.formulas", .warning, if: formulas > 0, [String(formulas)])
    tell("docx.ruby", .info, if: ruby > 0, [String(ruby)])
    tell("docx.chunks", .warning, if: chunks > 0, [String(chunks)])
    tell("docx.objects", .warning, if: objects > 0, [String(objects)])
    tell("docx.shapes", .info, if: shapes > 0, [String(shapes)])
    tell("docx.symbols", .warning, if: !symbols.isEmpty, [symbols.prefix(8).joined(separator: " ")])
    tell("docx.external", .warning, if: !externalPictures.isEmpty, [String(externalPictures.count)])
    return result + pictureDiagnostics()
  }

  /// One diagnostic for each format that cannot be drawn, with the first of its pictures, and one for each damaged one.
  private func pictureDiagnostics() -> [Diagnostic] {
    var result: [Diagnostic] = []
    var counts: [String: Int] = [:]
    for case (_, .format(let format), _) in pictures { counts[format, default: 0] += 1 }
    for (name, refusal, _) in pictures {
      switch refusal {
      case .format(let format):
        guard let count = counts.removeValue(forKey: format) else { continue }
        result.append(Diagnostic("picture.format", .warning, [name, format, String(count)]))
      case .damaged: result.append(Diagnostic("picture.damaged", .warning, [name]))
      case .tooLarge: result.append(Diagnostic("picture.tooLarge", .warning, [name]))
      }
    }
    return result
  }
}
