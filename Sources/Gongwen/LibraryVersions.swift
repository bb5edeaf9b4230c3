internal import GongwenText

/// The versions of the libraries in use.
public enum LibraryVersions {
  /// Name and version of each.
  public static var all: [(name: String, version: String)] { GongwenText.LibraryVersions.all }
}
