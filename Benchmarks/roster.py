#!/usr/bin/env python3
"""Writes the organisation department's night: a folder of duty reports and a roster of their authors.

    roster.py DIRECTORY [--count 300] [--broken] [--named]

`DIRECTORY/roster.csv` is in GB18030 with Chinese headers, as a spreadsheet in China saves it, and names each report's file.
`--named` leaves that column out, so that files are found by the people's names. With `--broken`, ten rows in the middle are
spoiled, each in a way of its own, and `DIRECTORY/broken.txt` lists row and expected diagnostic. Seeds are fixed: the same files
on every machine.
"""

import argparse
import csv
import io
import pathlib
import random

import inputs

POSITIONS = ["局长", "副局长", "党组成员、副局长", "党组书记、局长", "四级调研员"]
SYLLABLES = "安博川德恩方国海建金君坤岚明南宁平启仁山书思天文新学彦宇泽振志中"


def people(count: int) -> list[tuple[str, str, str]]:
    """So many different people, each as unit, name and post."""
    rng = random.Random(20240108)
    chosen: dict[str, tuple[str, str, str]] = {}
    while len(chosen) < count:
        name = rng.choice(inputs.SURNAMES) + rng.choice(SYLLABLES) + rng.choice(inputs.GIVEN_NAMES)
        chosen.setdefault(name, (rng.choice(inputs.UNITS), name, rng.choice(POSITIONS)))
    return list(chosen.values())


def report(number: int, unit: str) -> str:
    """A pasted report of four pages without front matter: the roster says whose it is."""
    return "各位领导、同志们：\n" + "\n".join(inputs.paragraphs(random.Random(number), unit, 1)) + "\n"


def spoil(rows: list[list[str]], directory: pathlib.Path) -> list[tuple[int, str]]:
    """Spoils ten rows of the table; each one's number in the sheet and its diagnostic."""
    first, headers = len(rows) // 2, 1
    (directory / "reports" / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (directory / "reports" / "empty.txt").write_bytes(b"")
    (directory / "reports" / "folder.txt").mkdir(exist_ok=True)
    changes = [
        ("batch.roster.cellCount", lambda row: row[:2]),
        ("batch.roster.cellCount", lambda row: row + ["多出的一格"]),
        ("batch.roster.control", lambda row: [row[0] + "\x01", *row[1:]]),
        ("batch.roster.formula", lambda row: ["=VLOOKUP(A2,名单!A:B,2)", *row[1:]]),
        ("batch.file.missing", lambda row: [*row[:4], "reports/没有这份.txt"]),
        ("batch.file.outside", lambda row: [*row[:4], "../../etc/passwd"]),
        ("batch.file.unnamed", lambda row: [*row[:4], ""]),
        ("batch.file.notRegular", lambda row: [*row[:4], "reports/folder.txt"]),
        ("reading.binary", lambda row: [*row[:4], "reports/binary.txt"]),
        ("reading.empty", lambda row: [*row[:4], "reports/empty.txt"]),
    ]
    expected = []
    for index, (diagnostic, change) in enumerate(changes):
        rows[first + index] = change(rows[first + index])
        expected.append((headers + first + index + 1, diagnostic))
    return expected


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--broken", action="store_true")
    parser.add_argument("--named", action="store_true")
    options = parser.parse_args()
    folder = options.directory / "reports"
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for number, (unit, name, post) in enumerate(people(options.count), start=1):
        file = f"reports/{unit}-{name}.txt" if options.named else f"reports/{number:05}.txt"
        (options.directory / file).write_text(report(number, unit), encoding="utf-8")
        rows.append([unit, name, post, "2025年度述职述廉报告", file])
    expected = spoil(rows, options.directory) if options.broken else []
    (options.directory / "broken.txt").write_text("".join(f"{row} {diagnostic}\n" for row, diagnostic in expected))
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    headers = ["单位", "姓名", "职务", "标题", "文件"]
    columns = 4 if options.named else 5
    writer.writerow(headers[:columns])
    writer.writerows(row[:columns] if options.named else row for row in rows)
    (options.directory / "roster.csv").write_bytes(table.getvalue().encode("gb18030"))


if __name__ == "__main__":
    main()
