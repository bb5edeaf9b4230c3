internal import GongwenFormats

/// The formats of files that documents are read from.
public enum InputFormats {
  /// Their names, as `--from` takes them.
  public static let names: [String] = FormatRegistry.names

  /// The extensions of their files, in lower case without the dot.
  public static let extensions: Set<String> = FormatRegistry.extensions
}
