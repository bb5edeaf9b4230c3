import ArgumentParser
import Glibc
import Gongwen

@main
struct GongwenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongwen",
    abstract: "Set Chinese official documents (公文, GB/T 9704-2012) from the texts people have.",
    discussion: """
      EXAMPLES
        gongwen render report.txt -o out/ --png  a text to PDF and page images
        gongwen inspect report.txt               what each line was taken for, why
        gongwen fonts                            which face sets which role
      """,
    version: VersionText.text,
    subcommands: [
      RenderCommand.self,
      InspectCommand.self,
      FontsCommand.self,
      StylesCommand.self,
    ])

  /// Runs the command that the call names; a fault that it throws is printed here, once for all.
  static func main() {
    // A reader that goes away is an error of writing, not the end of a batch.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let fault as Fault {
      DiagnosticPrinter(format: .text).print(fault)
      Glibc.exit(ExitStatus(fault).rawValue)
    } catch {
      Glibc.exit(CallEnding(error).finish())
    }
  }
}

/// How ArgumentParser ended a call that did not reach its work: help, version, or a wrong call.
private struct CallEnding {
  private let message: String
  private let status: Int32

  init(_ error: any Error) {
    message = GongwenCommand.fullMessage(for: error)
    let code = GongwenCommand.exitCode(for: error)
    // ArgumentParser's status for a wrong call is EX_USAGE of sysexits.h, 64.
    status = code == .validationFailure ? ExitStatus.usage.rawValue : code.rawValue
  }

  /// Prints what there is to say; gives the status.
  func finish() -> Int32 {
    if !message.isEmpty { Terminal.write(message + "\n", to: status == 0 ? 1 : 2) }
    return status
  }
}
