import ArgumentParser
import Gongwen
import GongwenFiles

/// How findings are printed.
enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people.
  case text
  /// One JSON object a line.
  case json
}

/// Prints findings: as text to standard error, or as NDJSON to standard output.
struct DiagnosticPrinter {
  let format: DiagnosticFormat
  private let descriptor: Int32
  private let options: DiagnosticText.Options

  /// Prepares a printer.
  ///
  /// - Parameters:
  ///   - format: text or JSON.
  ///   - descriptor: where it goes; `nil` is standard error for text and standard output for JSON.
  init(format: DiagnosticFormat, descriptor: Int32? = nil) {
    self.format = format
    let descriptor = descriptor ?? (format == .json ? 1 : 2)
    self.descriptor = descriptor
    self.options = DiagnosticText.Options(
      language: Terminal.language, colour: format == .text && Terminal.usesColour(descriptor),
      width: Terminal.width(descriptor))
  }

  /// Prints findings about one source, by place, those without one last.
  func print(_ diagnostics: [Diagnostic], path: String? = nil, source: SourceText? = nil) {
    guard !diagnostics.isEmpty else { return }
    var writer = DiagnosticText(path: path, source: source, options: options)
    var output = ""
    for (_, diagnostic) in diagnostics.enumerated().sorted(by: Self.byPlace) {
      output += format == .json ? writer.json(for: diagnostic) : writer.text(for: diagnostic)
      if output.utf8.count > 1 << 16 {
        Terminal.write(output, to: descriptor)
        output = ""
      }
    }
    Terminal.write(output, to: descriptor)
  }

  /// Prints the fault that ended the work in hand.
  func print(_ fault: Fault, source: SourceText? = nil) {
    print([fault.diagnostic], path: fault.path, source: source ?? self.source(of: fault))
  }

  /// The file that a fault with a place stands in, such as a style sheet, read once more for its lines.
  private func source(of fault: Fault) -> SourceText? {
    guard let path = fault.path, path != "-", fault.diagnostic.span != nil,
      let bytes = try? InputFile.read(path),
      String(validating: bytes, as: UTF8.self) != nil
    else { return nil }
    return SourceText(name: path, utf8: bytes)
  }

  private static func byPlace(
    _ left: (offset: Int, element: Diagnostic), _ right: (offset: Int, element: Diagnostic)
  ) -> Bool {
    let (first, second) = (left.element.span?.lowerBound ?? .max, right.element.span?.lowerBound ?? .max)
    return first == second ? left.offset < right.offset : first < second
  }
}
