import ArgumentParser
import Glibc
import Gongwen
import GongwenFiles
import GongwenModel

/// How diagnostics are printed.
enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people.
  case text
  /// One JSON object a line.
  case json
}

/// Prints diagnostics: as text to standard error, or as NDJSON to standard output.
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

  /// Prints diagnostics about one source, by place, those without one last.
  ///
  /// - Throws: A `Fault` of category input when they cannot be written.
  func print(_ diagnostics: [Diagnostic], path: String? = nil, source: SourceText? = nil) throws(Fault) {
    guard let code = send(diagnostics, path, source) else { return }
    // Somebody who reads no messages may still want the results.
    if descriptor == 2, code == EPIPE { return }
    try Terminal.check(code)
  }

  /// Prints diagnostics beside results that are worth more than they.
  func say(_ diagnostics: [Diagnostic], path: String? = nil, source: SourceText? = nil) {
    _ = send(diagnostics, path, source)
  }

  /// Prints the fault that ended the work in hand.
  ///
  /// - Throws: A `Fault` of category input when it cannot be written.
  func print(_ fault: Fault, source: SourceText? = nil) throws(Fault) {
    try print([fault.diagnostic], path: fault.path, source: source ?? self.source(of: fault))
  }

  /// Prints all faults of some files; a file is read once for its lines, however many faults it has.
  ///
  /// - Throws: A `Fault` of category input when they cannot be written.
  func print(_ faults: [Fault]) throws(Fault) {
    var start = 0
    while start < faults.count {
      let path = faults[start].path
      let ofFile = faults[start...].prefix { $0.path == path }
      let placed = ofFile.first { $0.diagnostic.span != nil }
      try print(ofFile.map(\.diagnostic), path: path, source: placed.flatMap(source))
      start = ofFile.endIndex
    }
  }

  /// Prints the fault that ended the work in hand, on standard error when the place of diagnostics takes nothing.
  func tell(_ fault: Fault, source: SourceText? = nil) {
    let source = source ?? self.source(of: fault)
    guard send([fault.diagnostic], fault.path, source) != nil, descriptor != 2 else { return }
    DiagnosticPrinter(format: .text).say([fault.diagnostic], path: fault.path, source: source)
  }

  /// Writes diagnostics; the error number when that fails.
  private func send(_ diagnostics: [Diagnostic], _ path: String?, _ source: SourceText?) -> Int32? {
    guard !diagnostics.isEmpty else { return nil }
    let path = path == "-" ? "<stdin>" : path
    var writer = DiagnosticText(path: path, source: source, options: options, catalogue: .command)
    var output: PrintableText = ""
    for diagnostic in diagnostics.inOrderOfPlace() {
      output +=
        format == .json
        ? PrintableText(lines: writer.json(for: diagnostic)) : writer.printable(for: diagnostic)
      if output.string.utf8.count > 1 << 16 {
        if let code = Terminal.send(output, to: descriptor) { return code }
        output = ""
      }
    }
    return Terminal.send(output, to: descriptor)
  }

  /// The file that a fault with a place stands in, such as a style sheet, read once more for its lines.
  private func source(of fault: Fault) -> SourceText? {
    guard let path = fault.path, path != "-", fault.diagnostic.span != nil,
      let bytes = try? InputFile.read(path),
      String(validating: bytes, as: UTF8.self) != nil
    else { return nil }
    return SourceText(name: path, utf8: bytes)
  }
}
