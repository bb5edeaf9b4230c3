import GongwenModel

@testable import GongwenRendering

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

  /// The same as newer Cairo writes it: some objects packed into a stream, and the table a stream too.
  ///
  /// - Parameters:
  ///   - objects: The objects 1, 2, …; the last two are the catalogue and the information dictionary.
  ///   - isPacked: Whether an object, by its number, is packed.
  ///   - change: Changes a row of the table: kind, middle and last field of an object.
  /// - Returns: The file.
  /// - Throws: A `Fault` when there is no compressor.
  static func packedBytes(
    _ objects: [String], isPacked: (Int) -> Bool, change: (Int, inout [Int]) -> Void = { _, _ in }
  ) throws -> [UInt8] {
    let compressor = try Compressor(level: 9)
    var (file, rows) = (Array("%PDF-1.5\n".utf8), [[0, 0, 65535]])
    var (heads, bodies, packed) = ("", "", 0)
    func append(_ number: Int, _ body: [UInt8]) {
      file += "\(number) 0 obj\n".utf8 + body + "\nendobj\n".utf8
    }
    let stream = objects.count + 1
    for (index, object) in objects.enumerated() {
      if isPacked(index + 1) {
        heads += "\(index + 1) \(bodies.utf8.count)\n"
        bodies += object + "\n"
        rows.append([2, stream, packed])
        packed += 1
      } else {
        rows.append([1, file.count, 0])
        append(index + 1, Array(object.utf8))
      }
    }
    let content = try Array((heads + bodies).utf8).withUnsafeBufferPointer { try compressor.compress($0) }
    rows.append([1, file.count, 0])
    let first = heads.utf8.count
    let entries =
      "<< /Type /ObjStm\n   /Length \(stream + 1) 0 R\n   /N \(packed)\n   /First \(first)\n   /Filter /FlateDecode\n>>"
    append(stream, Array("\(entries)\nstream\n".utf8) + content + Array("\nendstream".utf8))
    rows.append([1, file.count, 0])
    append(stream + 1, Array("   \(content.count)".utf8))
    let start = file.count
    rows.append([1, start, 0])
    for index in rows.indices { change(index, &rows[index]) }
    let table = rows.flatMap { [$0[0], $0[1] >> 8, $0[1] & 255, $0[2] >> 8, $0[2] & 255].map { UInt8($0) } }
    let data = try table.withUnsafeBufferPointer { try compressor.compress($0) }
    let root = "/Root \(objects.count - 1) 0 R\n   /Info \(objects.count) 0 R"
    let head =
      "<< /Type /XRef\n   /Length \(data.count)\n   /Filter /FlateDecode\n   /Size \(rows.count)\n   /W [1 2 2]\n   \(root)\n>>"
    append(stream + 2, Array("\(head)\nstream\n".utf8) + data + Array("\nendstream".utf8))
    file += "startxref\n\(start)\n%%EOF\n".utf8
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

  /// The archive of one page that is made of a file.
  static func finish(_ bytes: [UInt8]) throws(Fault) -> [UInt8] {
    let description = ArchiveDescription(title: "空", creator: "test", producer: "test")
    return try PDFFinisher.finish(
      bytes,
      ArchiveInput(
        level: .a2a, description: description, pages: [ArchivePage(height: 20, label: "1")],
        structure: ArchiveStructure()))
  }

  /// The part of a file that is not as Cairo writes it; `nil` when it is finished.
  static func fault(of bytes: [UInt8]) -> String? {
    do throws(Fault) {
      _ = try finish(bytes)
      return nil
    } catch {
      return error.diagnostic.id == "output.pdf-structure" ? error.diagnostic.arguments.first : "\(error)"
    }
  }
}
