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
//     gongwen-features cuts FILE…
//
// With `--cuts MODEL` in front, the places inside lines are weighed with that model instead of the program's.

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

func withModel(_ path: String, _ body: (UnsafeRawBufferPointer) -> Void) {
  guard let model = try? InputFile.read(path) else { exit(3) }
  model.withUnsafeBytes(body)
}

func run(_ arguments: [String], cuts: UnsafeRawBufferPointer?) {
  switch arguments.first {
  case "names": print(FeatureDump.labels.joined(separator: "\n"))
  case "signs": print(FeatureDump.titleSigns)
  case "dump": each(arguments[1...]) { try FeatureDump.features($0, cuts: cuts) }
  case "dump-structured":
    each(arguments[1...]) { try FeatureDump.features($0, isStructured: true, cuts: cuts) }
  case "label" where arguments.count > 1:
    withModel(arguments[1]) { model in
      each(arguments[2...]) { try FeatureDump.labels($0, model: model, cuts: cuts) }
    }
  case "titles" where arguments.count > 1:
    withModel(arguments[1]) { model in
      each(arguments[2...]) { try FeatureDump.titles($0, model: model, cuts: cuts) }
    }
  case "cuts": each(arguments[1...]) { FeatureDump.cuts($0) }
  default:
    print(
      "usage: gongwen-features [--cuts MODEL] names | signs | dump FILE… | dump-structured FILE… | label MODEL FILE… | titles MODEL FILE… | cuts FILE…"
    )
    exit(2)
  }
}

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count > 2, arguments[0] == "--cuts" {
  withModel(arguments[1]) { run(Array(arguments[2...]), cuts: $0) }
} else {
  run(arguments, cuts: nil)
}
