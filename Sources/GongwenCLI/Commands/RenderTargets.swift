import Gongwen
import GongwenFiles

/// Which input goes to which files.
struct RenderTargets {
  /// One input and its outputs.
  struct Target: Equatable {
    /// The text.
    var input: String
    /// The PDF; `-` is standard output.
    var pdf: String
    /// The start of the names of PNG pages; `nil` when there are none.
    var png: String?

    /// The same for one of several documents in the input.
    ///
    /// - Parameter number: Its number, from 1.
    /// - Returns: The target with the number in its names.
    func numbered(_ number: Int) -> Target {
      let stem = pdf.hasSuffix(".pdf") ? String(pdf.dropLast(4)) : pdf
      return Target(input: input, pdf: "\(stem)-\(number).pdf", png: png.map { "\($0)-\(number)" })
    }
  }

  /// The targets in the order of the inputs.
  private(set) var list: [Target] = []

  /// Decides the names.
  ///
  /// - Parameters:
  ///   - inputs: The texts.
  ///   - output: What `-o` says.
  ///   - png: What `--png` says: empty for beside the PDF.
  /// - Throws: A `Fault` of category usage when several inputs would go to one file, or standard input is named twice.
  init(inputs: [String], output: String?, png: String?) throws(Fault) {
    if inputs.count(where: { $0 == "-" }) > 1 { throw Fault(.usage, "usage.stdin-twice") }
    let isFolder = output.map { $0.hasSuffix("/") || Folder.exists($0) } ?? false
    if inputs.count > 1, output != nil, !isFolder {
      throw Fault(.usage, "usage.output-folder", [output ?? ""])
    }
    var taken: [String: String] = [:]
    for input in inputs {
      let name = RenderTargets.name(of: input)
      var pdf = RenderTargets.beside(input, name)
      if let output { pdf = isFolder ? RenderTargets.join(output, name + ".pdf") : output }
      if let other = taken[pdf], pdf != "-" { throw Fault(.usage, "usage.same-output", [other, input, pdf]) }
      taken[pdf] = input
      let stem = pdf == "-" ? name : String(pdf.dropLast(pdf.hasSuffix(".pdf") ? 4 : 0))
      let pages = png.map { $0.isEmpty ? stem : RenderTargets.join($0, name) }
      list.append(Target(input: input, pdf: pdf, png: pages))
    }
  }

  /// A file's name without folders and extension; `stdin` for standard input.
  private static func name(of input: String) -> String {
    if input == "-" { return "stdin" }
    let last = input.split(separator: "/").last.map(String.init) ?? input
    guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return last }
    return String(last[..<dot])
  }

  private static func beside(_ input: String, _ name: String) -> String {
    if input == "-" { return "-" }
    guard let cut = input.lastIndex(of: "/") else { return name + ".pdf" }
    return String(input[...cut]) + name + ".pdf"
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
