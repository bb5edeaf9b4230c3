import ArgumentParser

@main
struct GongwenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongwen", subcommands: [StylesCommand.self])
}
