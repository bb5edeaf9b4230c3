import ArgumentParser
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
        gongwen check report.txt                 faults of numbering, marks, words
        gongwen batch reports/ -o out            a folder of reports, on all cores
        gongwen fonts                            which face sets which role
      """,
    version: VersionText.text,
    subcommands: [
      RenderCommand.self,
      BatchCommand.self,
      VolumeCommand.self,
      PreviewCommand.self,
      InspectCommand.self,
      CheckCommand.self,
      ExplainCommand.self,
      FontsCommand.self,
      StylesCommand.self,
    ])
}
