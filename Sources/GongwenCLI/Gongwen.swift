import ArgumentParser

@main
struct GongwenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "gongwen", subcommands: [InspectCommand.self])
}
