import Glibc
import Gongwen
import GongwenFiles

/// Starts workers one after another until the time is over, and tells what failed.
struct Campaign {
  private static let inputsOfAWorker = 2000

  private let options: FuzzOptions

  init(_ options: FuzzOptions) { self.options = options }

  /// Runs the campaign; whether nothing failed.
  func run() -> Bool {
    let start = Campaign.now
    var (next, tried, failures, memory) = (0, 0, [String](), 0)
    while Campaign.now - start < options.seconds, tried < options.inputs {
      let result = work(from: next)
      failures += result.failures
      memory = max(memory, result.memory)
      tried += result.last + 1 - next
      // After a crash the campaign goes on after the input that caused it.
      next = result.last + 1
      say(
        "\(tried) inputs, \(failures.count) failures, \(Int(Campaign.now - start)) s, at most \(memory / 1024) MiB",
        to: 2)
    }
    for failure in failures.prefix(100) { say(failure, to: 1) }
    for (surface, count) in counts(tried) {
      let failed = failures.count { $0.contains(" \(surface.rawValue): ") }
      say("\(surface.rawValue): \(count) inputs, \(failed) failures", to: 1)
    }
    say(
      "fuzz: \(tried) inputs of \(Surface.allCases.count) surfaces, seed \(options.seed): \(failures.count) failures",
      to: 1)
    return failures.isEmpty
  }

  /// How many of the first inputs went to each surface.
  private func counts(_ tried: Int) -> [(Surface, Int)] {
    if let surface = options.surface { return [(surface, tried)] }
    var counts: [Surface: Int] = [:]
    for index in 0..<tried { counts[Surface.of(index), default: 0] += 1 }
    return Surface.allCases.map { ($0, counts[$0] ?? 0) }
  }

  private struct Result {
    var last: Int
    var failures: [String] = []
    var memory = 0
  }

  /// Starts a worker and listens until it ends, or says nothing for too long.
  private func work(from: Int) -> Result {
    var result = Result(last: from)
    var pipe: [Int32] = [0, 0]
    guard Glibc.pipe(&pipe) == 0 else { return Result(last: from, failures: ["no pipe"]) }
    let count = min(Campaign.inputsOfAWorker, options.inputs - from)
    let words =
      ["/proc/self/exe", "--work", String(from), String(count)] + options.words
    guard let process = start(words, output: pipe[1]) else {
      return Result(last: from, failures: ["no worker"])
    }
    close(pipe[1])
    defer { close(pipe[0]) }
    let isHanging = !listen(to: pipe[0], &result)
    if isHanging { kill(process, SIGKILL) }
    var status: Int32 = 0
    _ = retrying { waitpid(process, &status, 0) }
    let surface = Worker.input(result.last, options).0.rawValue
    if isHanging {
      result.failures.append("failure \(result.last) \(surface): more than \(options.patience) s")
    }
    // A signal's number stands in the low seven bits of a status.
    if !isHanging, status & 0x7F != 0 {
      result.failures.append("failure \(result.last) \(surface): signal \(status & 0x7F)")
    }
    return result
  }

  /// Takes what a worker says; whether it ended, and did not fall silent.
  private func listen(to pipe: Int32, _ result: inout Result) -> Bool {
    var rest: [UInt8] = []
    while true {
      var request = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      if retrying({ poll(&request, 1, options.patience * 1000) }) == 0 { return false }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = retrying { read(pipe, &buffer, buffer.count) }
      guard count > 0 else { return true }
      rest += buffer[..<count]
      take(&rest, &result)
    }
  }

  private func take(_ bytes: inout [UInt8], _ result: inout Result) {
    while let end = bytes.firstIndex(of: 0x0A) {
      let line = String(decoding: bytes[..<end], as: UTF8.self)
      bytes.removeSubrange(...end)
      if let index = Int(line) { result.last = index }
      if line.hasPrefix("memory ") { result.memory = Int(line.dropFirst(7)) ?? 0 }
      if line.hasPrefix("failure ") {
        result.failures.append(line)
        say(line, to: 2)
      }
    }
  }

  private func start(_ words: [String], output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    let arguments = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawn(&process, words[0], &actions, nil, arguments + [nil], environ) == 0 else { return nil }
    return process
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
