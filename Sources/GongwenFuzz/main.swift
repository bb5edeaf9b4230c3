// A campaign of mutated inputs against every way in: `make fuzz SECONDS=…`.
//
//   gongwen-fuzz --seconds N [--inputs N] [--seed S] [--surface NAME] [--folder DIR] [--memory MIB] [--patience SECONDS]   the campaign
//   gongwen-fuzz --work FROM COUNT [--seed S] …                              a part of it, as the campaign starts it
//   gongwen-fuzz --show INDEX [--seed S]                                     an input, to standard output
//
// Every input follows from the seed and its number, so a failure is found again by these two.
import Glibc
import GongwenFiles

let options = FuzzOptions(CommandLine.arguments.dropFirst())
switch options.task {
case .campaign: exit(Campaign(options).run() ? 0 : 1)
case .work(let from, let count): exit(Worker(options).run(from: from, count: count) ? 0 : 1)
case .show(let index):
  let (surface, input, _) = Worker.input(index, options)
  say(surface.rawValue, to: 2)
  _ = FileOperations.system.writeAll(input, to: 1)
}
