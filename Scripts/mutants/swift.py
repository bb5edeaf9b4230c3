"""Where a Swift text has its functions and its constants: as much of the language as seeding a fault needs.

A text is masked first: strings and comments are blanked, so that every brace that is left is one of the code, and every
place stays where it was.
"""
import re

ATTRIBUTES = r"(?:@\w+(?:\([^()]*\))?\s+)*"
MODIFIERS = ATTRIBUTES + r"(?:(?:package|public|private|fileprivate|internal|static|mutating|nonmutating|override|final|convenience|required|consuming|borrowing|nonisolated|lazy)\s+)*"
WORDS = r"func|init|subscript|deinit|var|let|get|set|struct|enum|class|extension|actor|protocol|case|if|for|while|switch|guard|else|do|catch"
STATEMENT = re.compile(r"\s*" + MODIFIERS + r"(?:" + WORDS + r")\b")
CONSTANT = re.compile(r"^[ \t]*" + MODIFIERS + r"(?:let|var) \w+(?:: [^=\n{]+)? = ", re.M)
# A line that begins or ends so belongs to the statement of the line above or below it.
GOES_ON = re.compile(r"\s*(?:[.?:+*/&|]|- |== |!= )")
UNFINISHED = re.compile(r"(?:[-+*/&|=?:,<>]|\b(?:is|as))\s*$")


def string_end(text, place):
    """Where the string that begins at a place ends, with the strings within its interpolations."""
    hashes = 0
    while text[place] == "#":
        hashes, place = hashes + 1, place + 1
    quote = '"""' if text.startswith('"""', place) else '"'
    escape, end, place = "\\" + "#" * hashes, quote + "#" * hashes, place + len(quote)
    while place < len(text):
        if text.startswith(escape + "(", place):
            place = interpolation_end(text, place + len(escape) + 1)
        elif text.startswith(escape, place):
            place += len(escape) + 1
        elif text.startswith(end, place):
            return place + len(end)
        else:
            place += 1
    return place


def interpolation_end(text, place):
    depth = 1
    while depth and place < len(text):
        if text[place] == '"':
            place = string_end(text, place)
            continue
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        place += 1
    return place


def masked(text):
    """The text with its strings and comments blanked; lines and places are the same."""
    result, place = list(text), 0
    opener = re.compile(r'//|/\*|#*"')
    while found := opener.search(text, place):
        start = found.start()
        if found[0] == "//":
            place = text.find("\n", start)
        elif found[0] == "/*":
            place = text.find("*/", start) + 2
        else:
            place = string_end(text, start)
        place = len(text) if place < start else place
        result[start:place] = ["\n" if character == "\n" else " " for character in text[start:place]]
    return "".join(result)


def blocks(code):
    """The braces of a masked text, as pairs."""
    open_braces, pairs = [], []
    for brace in re.finditer(r"[{}]", code):
        if brace[0] == "{":
            open_braces.append(brace.start())
        elif open_braces:
            pairs.append((open_braces.pop(), brace.start()))
    return sorted(pairs)


def head(code, brace):
    """The words of the statement that a brace belongs to, or nothing within brackets."""
    depth, place = 0, brace - 1
    while place >= 0:
        character = code[place]
        depth += {")": 1, "]": 1, "(": -1, "[": -1}.get(character, 0)
        if depth < 0:
            return ""
        if depth == 0 and (character in "{};" or character == "\n" and STATEMENT.match(code, place + 1, brace)):
            break
        place -= 1
    return code[place + 1 : brace].strip()


def is_function(code, opening, closing):
    """Whether what stands in braces is run as a whole: a function, an accessor, a computed property."""
    words = re.sub("^" + MODIFIERS, "", head(code, opening))
    has_accessors = re.match(r"\s*(?:mutating\s+)?(?:get|set|_read|_modify|didSet|willSet)\b", code[opening + 1 : closing])
    if re.match(r"func\b|init[?(<]|deinit\b|get\b|set\b", words):
        return True
    if re.match(r"subscript\b", words):
        return not has_accessors
    return bool(re.match(r"var\s+\w+\s*:[^=]*$", words)) and not has_accessors


def functions(code):
    """The bodies of functions that stand in no other function, from brace to brace."""
    result, end = [], -1
    for opening, closing in blocks(code):
        if opening > end and is_function(code, opening, closing):
            result.append((opening, closing))
            end = closing
    return result


def constants(code):
    """The constants and variables that begin with a value: where the statement and its value begin, and where both end."""
    for found in CONSTANT.finditer(code):
        yield found.start(), found.end(), value_end(code, found.end())


def value_end(code, place):
    """The end of the line on which a value ends."""
    depth = 0
    while place < len(code):
        character = code[place]
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(character, 0)
        if depth < 0:
            return place
        if character == "\n" and depth == 0:
            line = code[code.rfind("\n", 0, place) + 1 : place]
            if not UNFINISHED.search(line) and not GOES_ON.match(code, place + 1):
                return place
        place += 1
    return place
