import ArgumentParser
import Gongwen

@main
struct GongwenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongwen",
    abstract: "Set Chinese official documents (公文, GB/T 9704-2012) from the texts people have.",
    discussion: """
      EXAMPLES
        gongwen render report.txt -o out/ --png   a text to PDF and page images
        gongwen render report.docx                Word, WPS, Markdown, records too
        gongwen convert report.docx -o a.yaml     what was read, to be corrected
        gongwen inspect report.txt                what each line was taken for, why
        gongwen check report.txt                  faults of numbering, marks, words
        gongwen explain L-03                      a rule, its source and examples
        gongwen batch reports/ -o out             a folder of reports, on all cores
        gongwen batch roster.csv -o out --template report.txt --volume all.pdf
        gongwen volume reports/ -o all.pdf        one PDF with cover and 目录
        gongwen preview reports/ -o out --sheet 6x4
        gongwen fonts                             which face sets which role
        gongwen limits                            how much is taken, and why
        gongwen styles diff my-style.yaml         where a style leaves the standard

      EXIT STATUS
        0  done, clean              3  an input or output fails
        1  diagnostics, or reports  4  fonts
           that failed              5  internal
        2  wrong call or style
      Ctrl-C, SIGTERM and SIGHUP end a command where nothing is left half, with a
      word and status 1; a second one ends it at once.
      """,
    version: VersionText.text,
    subcommands: [
      RenderCommand.self,
      BatchCommand.self,
      VolumeCommand.self,
      PreviewCommand.self,
      InspectCommand.self,
      ConvertCommand.self,
      SchemaCommand.self,
      CheckCommand.self,
      ExplainCommand.self,
      FontsCommand.self,
      LimitsCommand.self,
      StylesCommand.self,
    ])
}
