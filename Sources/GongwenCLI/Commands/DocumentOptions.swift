import ArgumentParser
import Gongwen

/// The options of every command that sets documents: style, values, fonts.
struct DocumentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The style, by name or file (default: the text's own, then duty-report).", valueName: "name|file"))
  var style: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A value that wins over the text (title 标题, date 日期 …), or a style key such as grid.model.",
      valueName: "key=value"))
  var values: [String] = []

  @Option(
    help: ArgumentHelp(
      "A folder of fonts that win over the installed ones; may be given again.", valueName: "dir"))
  var fonts: [String] = []

  @OptionGroup var source: SourceOptions

  @Flag(help: "Print 〓 for a character that no font has, with a warning, instead of stopping.")
  var allowMissing = false

  @Flag(help: "Keep site names, pagers and the like on the pages.")
  var keepNoise = false

  @Flag(help: "Write the ordinals of headings anew and list each change.")
  var renumber = false

  /// How a typesetter is set up for the call.
  var configuration: Typesetter.Configuration {
    Typesetter.Configuration(home: ProcessHome.current(fonts: fonts), allowMissing: allowMissing)
  }

  /// Puts the options on an input.
  ///
  /// - Throws: A `Fault` of category usage for a `--set` without `=` or with an unknown key.
  func apply(to input: inout TypesettingInput) throws(Fault) {
    input.style = style
    input.reading.keepNoise = keepNoise
    input.reading.renumber = renumber
    try source.apply(to: &input.reading)
    for entry in values {
      let entry = try KeyValue(entry)
      let isMetadata = DocumentMetadata.key(named: entry.key) != nil
      if !isMetadata, entry.key.contains(".") || StyleLoader.isStyleKey(entry.key) {
        input.styleOverrides.append(StyleOverride(entry.key, entry.value))
      } else {
        try DocumentOptions.set(entry, on: &input.metadata)
      }
    }
  }

  /// Puts one `--set` on metadata.
  ///
  /// - Throws: A `Fault` of category usage for an unknown key, or a value that cannot be printed.
  static func set(_ entry: KeyValue, on metadata: inout DocumentMetadata) throws(Fault) {
    guard DocumentMetadata.key(named: entry.key) != nil else {
      let names = DocumentMetadata.keys.flatMap { [$0.name] + $0.aliases }
      if let near = nearestName(to: entry.key, in: names) {
        throw Fault(.usage, "usage.set-key.near", [entry.key, near])
      }
      let known = DocumentMetadata.keys.map { "\($0.name) \($0.aliases.first ?? "")" }.joined(separator: ", ")
      throw Fault(.usage, "usage.set-key", [entry.key, known])
    }
    metadata[entry.key] = entry.value
    if let (_, scalar) = metadata.forbidden {
      throw Fault(.usage, "input.metadata.control", [entry.key, scalar.codePoint])
    }
  }
}
