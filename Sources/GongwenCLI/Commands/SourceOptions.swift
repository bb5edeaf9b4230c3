import ArgumentParser
import Gongwen

/// How every command that reads documents finds out what a file is.
struct SourceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The format of the file instead of what its content and name say: \(InputFormats.names.joined(separator: ", ")).",
      valueName: "format"))
  var from: String?

  /// Puts the options on those of reading.
  ///
  /// - Throws: A `Fault` of category usage for a format that there is not.
  func apply(to reading: inout ReadingOptions) throws(Fault) {
    if let from, !InputFormats.names.contains(from) {
      throw Fault(.usage, "format.unknown", [from, InputFormats.names.joined(separator: ", ")])
    }
    reading.format = from
    reading.office = ProcessHome.office
    reading.opensPictures = true
  }
}
