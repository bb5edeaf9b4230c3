import Glibc
import Gongwen
import GongwenFiles

/// Tries a run of inputs in one process, and leaves the number of the one in hand where the campaign can see it.
struct Worker {
  /// More than any input needs, in KiB.
  static let mostMemory = 1_500_000

  private let options: FuzzOptions

  init(_ options: FuzzOptions) { self.options = options }

  /// The input of a number, its surface, and the random numbers that go on from it.
  static func input(_ index: Int, _ options: FuzzOptions) -> (Surface, [UInt8], Mutator) {
    let surface = options.surface ?? Surface.of(index)
    var mutator = Mutator(seed: options.seed &* 1_000_003 &+ UInt64(index))
    let seeds = surface.seeds
    return (surface, seeds.isEmpty ? [] : mutator.mutated(seeds), mutator)
  }

  /// Tries inputs; whether all came through.
  func run(from: Int, count: Int) -> Bool {
    do {
      let folder = options.folder + "/\(getpid())"
      try Folder.make(folder)
      let probe = try Probe(home: GongwenHome(root: options.home), folder: folder)
      var isClean = true
      for index in from..<from + count {
        // The campaign reads this; what it says last is what a crash or a hang was about.
        say(String(index), to: 1)
        var (surface, input, random) = Worker.input(index, options)
        do {
          try probe.run(surface, input, &random)
        } catch {
          let what = (error as? Probe.Failure)?.what ?? "\(error)"
          say("failure \(index) \(surface.rawValue): \(what)", to: 1)
          isClean = false
        }
      }
      var usage = rusage()
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      say("memory \(usage.ru_maxrss)", to: 1)
      if usage.ru_maxrss > Worker.mostMemory {
        say("failure \(from) memory: \(usage.ru_maxrss / 1024) MiB in the inputs from \(from)", to: 1)
        isClean = false
      }
      return isClean
    } catch {
      say("failure \(from) set-up: \(error)", to: 1)
      return false
    }
  }
}
