/// Files as Cairo builds them, out of the texts of their objects.
enum CairoLikeFile {
  /// A file with objects 1, 2, …; the last two are the catalogue and the information dictionary.
  static func bytes(_ objects: [String]) -> [UInt8] { bytes(objects.map { Array($0.utf8) }) }

  /// The same of objects that are no text.
  static func bytes(_ objects: [[UInt8]]) -> [UInt8] {
    var file = Array("%PDF-1.5\n".utf8)
    var rows = "0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let digits = String(file.count)
      rows += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
      file += "\(index + 1) 0 obj\n".utf8
      file += object
      file += "\nendobj\n".utf8
    }
    let count = objects.count + 1
    let table = file.count
    file += "xref\n0 \(count)\n\(rows)".utf8
    file += "trailer\n<< /Size \(count)\n   /Root \(count - 2) 0 R\n   /Info \(count - 1) 0 R\n>>\n".utf8
    file += "startxref\n\(table)\n%%EOF\n".utf8
    return file
  }

  /// One empty page.
  static let onePage = [
    "<< /Type /Pages\n   /Kids [ 2 0 R ]\n   /Count 1\n>>",
    "<< /Type /Page % 1\n   /Parent 1 0 R\n   /MediaBox [ 0 0 10 20 ]\n   /Contents 4 0 R\n   /Resources 3 0 R\n>>",
    "<<\n   /ExtGState << /a0 << /CA 1 /ca 1 >> >>\n>>",
    "<< /Length 5 0 R\n>>\nstream\nq Q\n\nendstream", "   4", "<< /Type /Catalog\n   /Pages 1 0 R\n>>",
    "<< /Producer (cairo) >>",
  ]
}
