import ArgumentParser

@main
struct GongwenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongwen",
    subcommands: [
      RenderCommand.self,
      BatchCommand.self,
      VolumeCommand.self,
      FontsCommand.self,
      StylesCommand.self,
    ])
}
