"""Puts many faults into one text, each as a branch that runs when its number is the active one.

    func f() { a; b }    becomes    func f() { if activeFault == 7 { a; x } else { a; b } }
    let c = v            becomes    let c = activeFault == 7 ? (w) : (v)

A fault that changes a type or a signature cannot be put so; neither can one in C.
"""
import re

import swift

VARIABLE = "GONGWEN_FAULT"
# A module's file that says which fault is active; in the copy only. Tests start commands in environments of their own, so
# that a process without the variable looks at those above it.
ACTIVE = """internal import Glibc

let activeFault: Int = {
  var process = "self"
  for _ in 0..<8 {
    let lines = { (name: String) -> [Substring] in
      guard let file = fopen("/proc/\\(process)/\\(name)", "r") else { return [] }
      defer { fclose(file) }
      var bytes = [UInt8](repeating: 0, count: 1 << 17)
      let count = fread(&bytes, 1, bytes.count, file)
      return String(decoding: bytes[..<count], as: UTF8.self).split { $0 == "\\0" || $0 == "\\n" }
    }
    if let word = lines("environ").first(where: { $0.hasPrefix("VARIABLE=") }) {
      return Int(word.dropFirst("VARIABLE=".count)) ?? 0
    }
    guard let parent = lines("status").first(where: { $0.hasPrefix("PPid:") }) else { return 0 }
    process = parent.dropFirst(5).filter(\\.isNumber)
  }
  return 0
}()
""".replace("VARIABLE", VARIABLE)
MARK = re.compile(r"/\*(sound|fault|end)([ \d]*)\*/")


def branched(text, faults):
    """A text with the faults in it that it can hold, numbers and faults, and the numbers of those."""
    code = swift.masked(text)
    functions, constants = swift.functions(code), list(swift.constants(code))
    bodies, values = {}, {}
    for number, fault in faults:
        start = text.index(fault.sound)
        end = start + len(fault.sound)
        if body := next((f for f in functions if f[0] < start and end <= f[1]), None):
            bodies.setdefault(body, []).append((number, start, end, fault.seeded))
        elif value := next((c for c in constants if c[0] <= start and end <= c[2]), None):
            values.setdefault(value, []).append((number, start, end, fault.seeded))
    pieces = [(opening + 1, closing, in_function(text, opening + 1, closing, seeds)) for (opening, closing), seeds in bodies.items()]
    pieces += [(start, end, in_value(text, start, value, end, seeds)) for (start, value, end), seeds in values.items()]
    for start, end, piece in sorted(pieces, reverse=True):
        if piece:
            text = text[:start] + piece + text[end:]
    return text, {int(number) for found in MARK.finditer(text) if found[1] == "fault" for number in found[2].split()}


def in_function(text, start, end, seeds):
    """The body of a function once for each fault, and once as it is."""
    result = "\n"
    for number, first, last, seeded in seeds:
        result += f"if activeFault == {number} {{/*fault {number}*/{text[start:first]}{seeded}{text[last:end]}\n}} else "
    numbers = " ".join(str(number) for number, *_ in seeds)
    return f"{result}{{/*sound {numbers}*/{text[start:end]}\n}}\n/*end*/"


def in_value(text, start, value, end, seeds):
    """A constant with the values that faults give it; nothing where one changes more than the value."""
    head, result = text[start:value], ""
    for number, first, last, seeded in seeds:
        changed = text[start:first] + seeded + text[last:end]
        if not changed.startswith(head):
            return ""
        result += f"activeFault == {number} ? (/*fault {number}*/{changed[len(head):]}\n) : "
    numbers = " ".join(str(number) for number, *_ in seeds)
    return f"{head}{result}(/*sound {numbers}*/{text[value:end]}\n)/*end*/"


def blamed(text, line):
    """The faults that an error on a line comes of: one, those of a function, or all of the text."""
    kind, numbers = "end", ""
    for count, words in enumerate(text.split("\n")[:line], 1):
        for found in MARK.finditer(words):
            if found[1] != "end" or count < line:
                kind, numbers = found.groups()
    if kind == "end":
        return {int(number) for found in MARK.finditer(text) if found[1] == "fault" for number in found[2].split()}
    return {int(number) for number in numbers.split()}
