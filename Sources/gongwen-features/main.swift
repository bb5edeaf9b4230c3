internal import Glibc
internal import GongwenFiles
internal import GongwenFormats
internal import GongwenModel
internal import GongwenReading

// The trainer's eyes: what the reader sees of texts, and what a model makes of them. Not installed.
//
//     gongwen-features names | signs
//     gongwen-features dump FILE…
//     gongwen-features dump-structured FILE…
//     gongwen-features label MODEL FILE…
//     gongwen-features titles MODEL FILE…

func each(_ paths: ArraySlice<String>, _ body: (Manuscript) throws -> String) {
  for path in paths {
    do {
      let manuscript = try FormatRegistry.read(try InputFile.read(path), name: path)
      print("= \(path)\n" + (try body(manuscript)), terminator: "")
    } catch {
      print("gongwen-features: cannot read \(path)")
      exit(3)
    }
  }
}

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "names": print(FeatureDump.labels.joined(separator: "\n"))
case "signs": print(FeatureDump.titleSigns)
case "dump": each(arguments[2...]) { FeatureDump.features($0) }
case "dump-structured": each(arguments[2...]) { FeatureDump.features($0, isStructured: true) }
case "label" where arguments.count > 2:
  guard let model = try? InputFile.read(arguments[2]) else { exit(3) }
  model.withUnsafeBytes { model in
    each(arguments[3...]) { try FeatureDump.labels($0, model: model) }
  }
case "titles" where arguments.count > 2:
  guard let model = try? InputFile.read(arguments[2]) else { exit(3) }
  model.withUnsafeBytes { model in
    each(arguments[3...]) { try FeatureDump.titles($0, model: model) }
  }
default:
  print(
    "usage: gongwen-features names | signs | dump FILE… | dump-structured FILE… | label MODEL FILE… | titles MODEL FILE…"
  )
  exit(2)
}
