import Foundation
import RenderingTestSupport
import Synchronization
import Testing

/// One run of the built command, as a shell would start it.
struct CommandRun {
  /// The exit status; nil when a signal ended it.
  let status: Int32?
  let output: Data
  let messages: String

  /// Runs the command that was built beside the tests.
  ///
  /// - Parameters:
  ///   - arguments: What stands after its name.
  ///   - input: Its standard input.
  ///   - environment: Variables put over a home in the repository and English messages.
  ///   - folder: Where it runs; `nil` is where the tests do.
  ///   - outputPath: A file or device for its standard output in place of `output`.
  ///   - signal: A signal and when it is sent.
  /// - Throws: When the command cannot be started.
  init(
    _ arguments: [String], input: String? = "", environment: [String: String] = [:], folder: String? = nil,
    outputPath: String? = nil, signal: (number: Int32, when: Moment)? = nil
  ) throws {
    let process = Process()
    process.executableURL = try CommandRun.command()
    process.arguments = arguments
    // A sanitizer's own settings go on to the command that was built with it.
    let own = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
    process.environment = own.merging(["GONGWEN_HOME": FetchedFonts.home, "LANG": "C"]) { $1 }
      .merging(environment) { $1 }
    let (source, output, messages) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (source, output, messages)
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    if let outputPath {
      process.standardOutput = FileHandle(forWritingAtPath: outputPath)
      try output.fileHandleForWriting.close()
    }
    try process.run()
    if let input {
      // The inputs of these tests fit a pipe; longer ones go by files. Without one the command waits for it.
      try source.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try source.fileHandleForWriting.close()
    }
    if let signal {
      signal.when.wait(for: process, signal.number)
      kill(process.processIdentifier, signal.number)
    }
    // Both at once: a command that fills one pipe while the other is read would wait for ever.
    let said = Said()
    let reader = Thread {
      said.bytes.withLock { $0 = (try? messages.fileHandleForReading.readToEnd()) ?? Data() }
    }
    reader.start()
    self.output = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    while !reader.isFinished { usleep(1000) }
    self.messages = String(decoding: said.bytes.withLock { $0 }, as: UTF8.self)
    status = process.terminationReason == .exit ? process.terminationStatus : nil
  }

  private final class Said: Sendable {
    let bytes = Mutex(Data())
  }

  /// The path of the command, for runs that a shell starts.
  static func path() throws -> String { try command().path }

  /// The command lies in the folder of the test bundle, or in one above it.
  private static func command() throws -> URL {
    var folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    for argument in CommandLine.arguments where argument.hasSuffix(".xctest") {
      folder = URL(fileURLWithPath: argument)
    }
    while folder.path != "/" {
      folder = folder.deletingLastPathComponent()
      let command = folder.appendingPathComponent("gongwen")
      if FileManager.default.isExecutableFile(atPath: command.path) { return command }
    }
    throw Missing()
  }

  private struct Missing: Error, CustomStringConvertible {
    let description = "the command was not built beside the tests"
  }
}

/// A folder for one test, with all in it removed at its end.
final class Workplace {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("gongwen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  @discardableResult
  func write(_ name: String, _ content: Data) throws -> String {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: file)
    return path(name)
  }

  @discardableResult
  func write(_ name: String, _ content: String) throws -> String { try write(name, Data(content.utf8)) }

  /// The names in it, hidden ones too: a part of a file would show.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
}

/// When a signal is sent: on a state of the run, for a slow machine is slow.
enum Moment {
  /// The command listens to it
  case heard
  /// It listens to it, and has slept for a while: it waits for somebody
  case idle
  /// There is a PDF in a folder
  case pdf(in: String)
  /// There is a file
  case file(String)

  /// Waits until then, or until the process has ended.
  fileprivate func wait(for process: Process, _ number: Int32) {
    while process.isRunning, !hasCome(process.processIdentifier, number) { usleep(5000) }
  }

  /// The time that a sleeping process has had; `nil` for one that works.
  private static func sleepingTime(_ process: pid_t) -> [Substring]? {
    let status = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    guard let end = status.lastIndex(of: ")") else { return nil }
    let fields = status[end...].split(separator: " ")
    return fields.count > 13 && fields[1] == "S" ? Array(fields[12...13]) : nil
  }

  private func hasCome(_ process: pid_t, _ number: Int32) -> Bool {
    switch self {
    case .idle:
      guard Moment.heard.hasCome(process, number), let time = Self.sleepingTime(process) else { return false }
      usleep(500_000)
      return Self.sleepingTime(process) == time
    case .heard:
      // Signals that are waited for are blocked.
      let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
      let mask = status.split(separator: "\n").first { $0.hasPrefix("SigBlk:") }?.split(separator: "\t").last
      return (mask.flatMap { UInt64($0, radix: 16) } ?? 0) & (1 << UInt64(number - 1)) != 0
    case .file(let path): return FileManager.default.fileExists(atPath: path)
    case .pdf(let folder):
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.contains { $0.hasSuffix(".pdf") }
    }
  }
}
