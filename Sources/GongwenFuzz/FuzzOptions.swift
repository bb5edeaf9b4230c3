import GongwenFiles

/// What a call asks for.
struct FuzzOptions {
  /// The kinds of work.
  enum Task {
    case campaign
    case work(from: Int, count: Int)
    case show(Int)
  }

  var task = Task.campaign
  var seed: UInt64 = 1
  var seconds = 60.0
  var surface: Surface?
  var folder = "out/fuzz"
  var home = "."
  /// More than any input needs, in MiB: the largest of 60 KB and a good deal for what a library keeps.
  var memory = 586
  /// After how many inputs it ends, however much time is left.
  var inputs = Int.max
  /// How long an input may take, in seconds.
  var patience: Int32 = 30

  /// Reads the words of a call; what is not known is passed over.
  init(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let word = rest.popFirst() {
      switch word {
      case "--seconds": seconds = rest.popFirst().flatMap(Double.init) ?? seconds
      case "--seed": seed = rest.popFirst().flatMap { UInt64($0) } ?? seed
      case "--surface": surface = rest.popFirst().flatMap(Surface.init(rawValue:))
      case "--folder": folder = rest.popFirst() ?? folder
      case "--home": home = rest.popFirst() ?? home
      case "--memory": memory = rest.popFirst().flatMap { Int($0) } ?? memory
      case "--inputs": inputs = rest.popFirst().flatMap { Int($0) } ?? inputs
      case "--patience": patience = rest.popFirst().flatMap { Int32($0) } ?? patience
      case "--show": task = .show(rest.popFirst().flatMap { Int($0) } ?? 0)
      case "--work":
        let from = rest.popFirst().flatMap { Int($0) } ?? 0
        task = .work(from: from, count: rest.popFirst().flatMap { Int($0) } ?? 1)
      default: say("gongwen-fuzz: \(word) is not known", to: 2)
      }
    }
  }

  /// The words that start a worker with the same options.
  var words: [String] {
    ["--seed", String(seed), "--folder", folder, "--home", home, "--memory", String(memory)]
      + (surface.map { ["--surface", $0.rawValue] } ?? [])
  }
}

/// Writes a line at once, so that it is told even when the next thing is a crash.
func say(_ line: String, to descriptor: Int32) {
  _ = FileOperations.system.writeAll(Array((line + "\n").utf8), to: descriptor)
}
