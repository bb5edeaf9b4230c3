import GongwenFiles
import GongwenModel

/// What is said of a file that is given as a roster and is none.
enum RosterSource {
  /// The fault of a file, with what makes a roster of its kind.
  static func fault(_ path: String) -> Fault {
    switch Path.fileExtension(of: path).lowercased() {
    case "txt", "text", "md", "markdown", "": Fault(.usage, "batch.source.text", [path], path: path)
    case "docx", "docm", "dotx", "doc", "wps", "rtf", "odt", "pdf", "html", "htm", "png", "jpg", "jpeg":
      Fault(.usage, "batch.source.document", [path], path: path)
    default: Fault(.usage, "batch.source.kind", [path], path: path)
    }
  }
}
