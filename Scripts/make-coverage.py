#!/usr/bin/env python3
"""Writes Fonts/coverage/*.txt, the character lists that `gongwen fonts` counts coverage against.

GB/T 2312 comes from Python's own codec; 通用规范汉字表 (8105) from the kTGH field of Unihan in Debian's
package unicode-data. Run it again only when a newer Unihan changes kTGH; the result is committed.
"""
import bz2
import pathlib
import re
import sys

UNIHAN = pathlib.Path("/usr/share/unicode/Unihan_OtherMappings.txt.bz2")
FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Fonts" / "coverage"


def gb2312():
    """Rows 16-55 are level 1, 56-87 level 2, 1-9 symbols; the ideographic space draws nothing by nature."""
    def rows(first, last):
        for row in range(first, last + 1):
            for cell in range(1, 95):
                try:
                    yield bytes([0xA0 + row, 0xA0 + cell]).decode("gb2312")
                except UnicodeDecodeError:
                    pass  # an unassigned cell

    symbols = [character for character in rows(1, 9) if character != "\u3000"]
    return [("一级汉字", list(rows(16, 55))), ("二级汉字", list(rows(56, 87))), ("符号", symbols)]


def standard_han():
    """kTGH is YEAR:INDEX; up to 3500 is level 1, up to 6500 level 2."""
    levels = [("一级字", []), ("二级字", []), ("三级字", [])]
    found = {}
    with bz2.open(UNIHAN, "rt", encoding="utf-8") as lines:
        for line in lines:
            match = re.match(r"U\+([0-9A-F]+)\tkTGH\t\d+:(\d+)", line)
            if match:
                found[int(match[2])] = chr(int(match[1], 16))
    for index, character in sorted(found.items()):
        levels[0 if index <= 3500 else 1 if index <= 6500 else 2][1].append(character)
    return levels


def write(name, title, levels):
    lines = [f"# {title}", "# Made by Scripts/make-coverage.py; do not edit."]
    for level, characters in levels:
        lines.append(f"@ {level}")
        for start in range(0, len(characters), 50):
            lines.append("".join(characters[start:start + 50]))
        print(f"{name} {level}: {len(characters)}")
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


if not UNIHAN.exists():
    sys.exit(f"{UNIHAN} is missing: install the Debian package unicode-data")
write("gb2312.txt", "GB/T 2312-1980 信息交换用汉字编码字符集 基本集", gb2312())
write("standard-han.txt", "通用规范汉字表 (2013), 8105 characters", standard_han())
