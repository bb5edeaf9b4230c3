internal import Glibc
internal import GongwenModel
internal import GongwenReading

// The trainer's eyes: what the reader sees of texts, and what a model makes of them. Not installed.
//
//     gongwen-features names
//     gongwen-features dump FILE…
//     gongwen-features label MODEL FILE…

func bytes(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var result: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { break }
    result += buffer[..<count]
  }
  return result
}

func each(_ paths: ArraySlice<String>, _ body: ([UInt8], String) throws -> String) {
  for path in paths {
    guard let content = bytes(of: path), let text = try? body(content, path) else {
      print("gongwen-features: cannot read \(path)")
      exit(3)
    }
    print("= \(path)\n" + text, terminator: "")
  }
}

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "names": print(FeatureDump.labels.joined(separator: "\n"))
case "dump": each(arguments[2...]) { try FeatureDump.features($0, name: $1) }
case "label" where arguments.count > 2:
  guard let model = bytes(of: arguments[2]) else { exit(3) }
  model.withUnsafeBytes { model in
    each(arguments[3...]) { try FeatureDump.labels($0, name: $1, model: model) }
  }
default:
  print("usage: gongwen-features names | dump FILE… | label MODEL FILE…")
  exit(2)
}
