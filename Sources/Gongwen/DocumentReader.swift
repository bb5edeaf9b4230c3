internal import GongwenFormats
public import GongwenModel
public import GongwenReading

/// Reads a file of any format as a careful clerk would: text, structure, and the account of every character.
///
/// - Parameters:
///   - bytes: The content of the file.
///   - name: Its path, for messages; with the content it decides the format.
///   - options: What is known from outside.
/// - Returns: The document with the reasons for everything in it, and the list of what was left out.
/// - Throws: `Fault` of category `input` when the file cannot be read.
public func readDocument(
  _ bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions()
) throws(Fault) -> ReadResult {
  GongwenReading.readDocument(try FormatRegistry.read(bytes, name: name), options: options)
}
