import Testing

@testable import GongwenCLI

@Suite struct HelpPageTests {
  private static let text = """
    OVERVIEW: Do it.

    Text of two
    lines.

    EXAMPLES
      tool a.txt        one
      tool a.txt --long-option
                        two
      tool b.txt \\
        --more
    A word after.

    EXIT STATUS
      0 done; 1 not
      done
    More.

    USAGE: tool [<options>] <input> ...

    ARGUMENTS:
      <input>                 Texts.

    OPTIONS:
      -o, --output <file|dir> Just fits.
      --a-very-long-option <value>
                              Below. (values: a, b; default: a)
      --silent
      --named <x>             A name (of those). (default: {x}-y)
      --last                  Not a choice (default: none).

    SUBCOMMANDS:
      list (default)          List.

      See 'tool help <subcommand>' for detailed help.
    """

  @Test func aPageIsTakenApart() throws {
    let page = try #require(HelpPage(Self.text))
    #expect(page.abstract == "Do it.")
    #expect(
      page.discussion == [
        .paragraph("Text of two lines."), .heading("EXAMPLES"),
        .example(command: ["tool a.txt"], note: "one"),
        .example(command: ["tool a.txt --long-option"], note: "two"),
        .example(command: ["tool b.txt \\", "  --more"], note: ""), .paragraph("A word after."),
        .heading("EXIT STATUS"), .list("0 done; 1 not done"), .paragraph("More."),
      ])
    #expect(page.usage == "tool [<options>] <input> ...")
    #expect(page.footer == ["See 'tool help <subcommand>' for detailed help."])
    #expect(page.sections.map(\.title) == ["ARGUMENTS", "OPTIONS", "SUBCOMMANDS"])
    #expect(page.sections.first?.rows == [HelpPage.Row(label: "<input>", text: "Texts.")])
    #expect(page.sections.last?.rows == [HelpPage.Row(label: "list (default)", text: "List.")])
  }

  @Test func rowsHaveLabelsTextsAndChoices() throws {
    let page = try #require(HelpPage(Self.text))
    #expect(
      page.sections[1].rows == [
        HelpPage.Row(label: "-o, --output <file|dir>", text: "Just fits."),
        HelpPage.Row(
          label: "--a-very-long-option <value>", text: "Below.",
          choice: HelpPage.Choice(values: ["a", "b"], standard: "a")),
        HelpPage.Row(label: "--silent"),
        HelpPage.Row(
          label: "--named <x>", text: "A name (of those).", choice: HelpPage.Choice(standard: "{x}-y")),
        HelpPage.Row(label: "--last", text: "Not a choice (default: none)."),
      ])
  }

  @Test(arguments: ["", "0.1.0", "#compdef gongwen\n", "Error: a\nUSAGE: b"])
  func whatIsNoPageIsNone(text: String) { #expect(HelpPage(text) == nil) }
}
