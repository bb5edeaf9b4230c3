import Glibc
import Gongwen
import GongwenFiles

/// Tries a run of inputs in one process, and leaves the number of the one in hand where the campaign can see it.
struct Worker {
  private let options: FuzzOptions

  init(_ options: FuzzOptions) { self.options = options }

  /// The input of a number, its surface, and the random numbers that go on from it.
  static func input(_ index: Int, _ options: FuzzOptions) -> (Surface, [UInt8], Mutator) {
    let surface = options.surface ?? Surface.of(index)
    var mutator = Mutator(seed: options.seed &* 1_000_003 &+ UInt64(index))
    let input = surface.input(&mutator)
    return (surface, input, mutator)
  }

  /// Tries inputs; whether all came through.
  func run(from: Int, count: Int) -> Bool {
    do {
      let folder = options.folder + "/\(getpid())"
      try Folder.make(folder)
      let probe = try Probe(home: GongwenHome(root: options.home), folder: folder)
      var (isClean, limit) = (true, options.memory * 1024)
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
        let memory = Worker.peakMemory
        if memory > limit {
          say("failure \(index) \(surface.rawValue): \(memory / 1024) MiB", to: 1)
          // Told once for each further step of half as much.
          (isClean, limit) = (false, memory + memory / 2)
        }
      }
      say("memory \(Worker.peakMemory)", to: 1)
      return isClean
    } catch {
      say("failure \(from) set-up: \(error)", to: 1)
      return false
    }
  }

  /// The most memory that this process has had, in KiB.
  private static var peakMemory: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }
}
