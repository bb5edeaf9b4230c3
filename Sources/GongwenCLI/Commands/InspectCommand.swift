import ArgumentParser
import GongwenModel
import GongwenReading

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "inspect")
  @Argument var input: String
  func run() throws {
    guard let bytes = readFile(input) else { throw ExitCode(3) }
    let result = try readDocument(bytes, name: input)
    print(InspectionWriter.text(result.manuscript, language: .chinese), terminator: "")
    for item in result.diagnostics {
      let place = item.span.map { result.source.location(of: $0.lowerBound) }
      print("\(place?.line ?? 0):\(place?.column ?? 0) \(item.severity) \(MessageCatalogue.message(for: item, in: .chinese)) [\(item.id)]")
    }
    for block in result.document.blocks { print(block.role, block.headingLength ?? 0, block.text.string) }
    let printed = result.document.blocks.flatMap { $0.text.utf8 }
    print(ConservationCheck.verify(source: result.source, ledger: result.ledger, printed: printed) as Any)
  }
}

import Glibc
func readFile(_ path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var result: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65536)
  while true {
    let n = fread(&buffer, 1, buffer.count, file)
    if n <= 0 { break }
    result += buffer[..<n]
  }
  return result
}
