import ArgumentParser
import Glibc
import Gongwen

extension GongwenCommand {
  /// Runs the command that the arguments name.
  ///
  /// ArgumentParser ends a wrong call with `EX_USAGE` (64); here a wrong call has status 2, as for `grep` and `ls`.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let isUsage = exitCode(for: error) == .validationFailure
      guard isUsage else { exit(withError: error) }
      Terminal.write(fullMessage(for: error) + "\n", to: 2)
      Glibc.exit(ExitStatus.usage.rawValue)
    }
  }
}
