import ArgumentParser
import Glibc
import Gongwen
import GongwenFiles
import GongwenModel

extension GongwenCommand {
  /// Runs the command that the arguments name; a fault that it throws is printed here, once for all.
  static func main() {
    ProcessMemory.keepFreed()
    // A reader that goes away is an error of writing, not the end of a batch.
    signal(SIGPIPE, SIG_IGN)
    // As is a file beyond `ulimit -f`: the call that writes fails, and the part file goes.
    signal(SIGXFSZ, SIG_IGN)
    Interruption.hold()
    do {
      do {
        try checkCommand(CommandLine.arguments.dropFirst())
        try checkNames(CommandLine.arguments.dropFirst())
        var command = try parseAlone(CommandLine.arguments.dropFirst()) ?? parseAsRoot()
        if !(command is any Interruption.Stoppable) { Interruption.listenAndEnd() }
        try command.run()
      } catch let fault as Fault {
        throw fault
      } catch {
        Glibc.exit(try finish(error))
      }
    } catch {
      let fault = error as? Fault ?? Fault(.internal, "internal.error", ["\(error)"])
      DiagnosticPrinter(format: .text).tell(fault)
      Glibc.exit(ExitStatus(fault).rawValue)
    }
  }

  /// Refuses a command that there is none of, with the one that was perhaps meant.
  ///
  /// ArgumentParser counts it among unexpected arguments, and shows its general help for `help rendr`.
  static func checkCommand(_ arguments: ArraySlice<String>) throws(Fault) {
    let word = arguments.first == "help" ? arguments.dropFirst().first : arguments.first
    let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let word, !word.hasPrefix("-"), !known.contains(word) else { return }
    throw Fault(
      .usage, "usage.command", [word, nearestName(to: word, in: known).map { "gongwen " + $0 } ?? ""])
  }

  /// Reads the arguments of a command that says `gongwen` stands before its name.
  ///
  /// From the root ArgumentParser makes the set of a command's options four times over and tries two commands of its own
  /// first, a tenth of the time of one report.
  ///
  /// - Returns: The command; `nil` where it has none, as for help, a completion script or a wrong call: of those the root,
  ///   which knows all commands, has to tell.
  static func parseAlone(_ arguments: ArraySlice<String>) -> (any ParsableCommand)? {
    let named = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
    guard let named, named.configuration._superCommandName != nil,
      let command = try? named.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == named
    else { return nil }
    return command
  }

  /// Refuses a file whose name ArgumentParser would take apart into short options: `-h.txt` of `*.txt` would print the
  /// help, with status 0 and nothing done.
  static func checkNames(_ arguments: ArraySlice<String>) throws(Fault) {
    for word in arguments.prefix(while: { $0 != "--" }) where word.hasPrefix("-") && word.utf8.count > 2 {
      guard !word.hasPrefix("--"), FileSystem.mode(of: word) != nil else { continue }
      throw Fault(.usage, "usage.dash-name", [word])
    }
  }

  /// Prints what ArgumentParser has to say of a call that did not reach its work, or ended it: help, version, a
  /// wrong call, a status.
  ///
  /// ArgumentParser ends a wrong call with `EX_USAGE` (64); here a wrong call has status 2, as for `grep` and `ls`.
  private static func finish(_ error: any Error) throws(Fault) -> Int32 {
    let code = exitCode(for: error)
    let message = callText(for: error)
    let text = PrintableText(lines: message + "\n")
    if !message.isEmpty {
      if code.isSuccess { try Terminal.write(text) } else { Terminal.say(text) }
    }
    return code == .validationFailure ? ExitStatus.usage.rawValue : code.rawValue
  }
}

extension ValidationError {
  /// A wrong call, told in the user's language.
  ///
  /// With its label: without arguments the library's own initialiser would print the id.
  init(id: String, _ arguments: [String] = []) {
    self.init(MessageCatalogue.command.message(for: Diagnostic(id, .error, arguments), in: Terminal.language))
  }
}
