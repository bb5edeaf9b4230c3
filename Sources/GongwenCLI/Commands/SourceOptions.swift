import ArgumentParser
import Gongwen
import GongwenFiles

/// How every command that reads documents finds out what a file is.
struct SourceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The format of the file instead of what its content and name say: \(InputFormats.names.joined(separator: ", ")).",
      valueName: "format"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "Take the roles of a reviewed sheet (inspect --edit) or of reviewed JSON (inspect --format json).",
      valueName: "file"))
  var accept: String?

  /// Puts the options on those of reading.
  ///
  /// - Throws: A `Fault` of category usage for a format that there is not, of category input for a side-car that cannot
  ///   be read.
  func apply(to reading: inout ReadingOptions) throws(Fault) {
    if let from, !InputFormats.names.contains(from) {
      throw Fault(.usage, "format.unknown", [from, InputFormats.names.joined(separator: ", ")])
    }
    reading.format = from
    reading.office = ProcessHome.office
    reading.opensPictures = true
    if let accept { reading.accepted = try AcceptedRoles(try InputFile.read(accept), name: accept) }
  }
}
