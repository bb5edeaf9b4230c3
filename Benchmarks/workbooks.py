#!/usr/bin/env python3
"""Writes rosters as cadre systems export them, as .xlsx and as the CSV saved from it.

    workbooks.py DIRECTORY [--count 24] [--layout plain|grouped|wide] [--reports]

`plain` is one person a row from row 5 on, in fifteen columns under a head of two joined lines. `grouped` goes by unit: a line
with the unit, the head, people, the head again after every five, the last block filled up with empty rows; it has no column
for the unit. `wide` is twenty columns for measuring (`--count 10000`). Head cells have the spaces and line breaks of printed
forms. `--reports` writes a report for each person beside them, named after unit and person. Seeds are fixed.
"""

import argparse
import csv
import pathlib
import random
import zipfile
from xml.sax.saxutils import escape

import inputs
import roster

HEAD = [
    ("姓  名", []), ("现任职务", []), ("性别", []), ("民族", []), ("籍  贯", []), ("全日制教育", ["学历", "毕业院校\n及专业"]),
    ("在职教育", ["学历", "毕业院校\n及专业"]), ("出生\n年月", []), ("参加工\n作时间", []), ("入党\n时间", []),
    ("任现职\n时  间", []), ("任现职\n级时间", []), ("备注", []),
]
SCHOOLS = ["南江大学水利工程", "云岭师范学院中文", "省委党校经济管理", "东川农业大学农学"]


class Sheet:
    """Rows of values, with what is joined; a value is text, or a pair of number and style."""

    def __init__(self) -> None:
        self.rows: list[list] = []
        self.merges: list[str] = []

    def add(self, *values) -> int:
        """Appends a row; its number."""
        self.rows.append(list(values))
        return len(self.rows)

    def merge(self, first_row: int, first: int, last_row: int, last: int) -> None:
        self.merges.append(f"{letters(first)}{first_row}:{letters(last)}{last_row}")

    def add_head(self) -> None:
        """The head of two joined lines."""
        above, below = [], []
        row = len(self.rows) + 1
        for word, parts in HEAD:
            column = len(above)
            above += [word] + [""] * (max(1, len(parts)) - 1)
            below += parts or [""]
            self.merge(row, column, row if parts else row + 1, column + max(1, len(parts)) - 1)
        self.add(*above)
        self.add(*below)

    def add_line(self, text: str, width: int) -> None:
        """One text over the whole width."""
        self.merge(self.add(text), 0, len(self.rows), width - 1)


def letters(column: int) -> str:
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def details(rng: random.Random, post: str) -> list:
    """The values of a person after the name: months as `1975.03`, some typed as text and some as numbers."""
    def month(first: int, last: int):
        year, number = rng.randint(first, last), rng.randint(1, 12)
        return (float(f"{year}.{number:02}"), 1) if rng.random() < 0.5 else f"{year}.{number:02}"

    full = rng.choice(["大学", "大专", "中专"])
    later = rng.choice(["研究生", "大学", ""])
    return [
        post, rng.choice("男女"), rng.choice(["汉族", "白族", "回族"]), "云岭", full, rng.choice(SCHOOLS), later,
        rng.choice(SCHOOLS) if later else "", month(1964, 1990), month(1986, 2012), rng.choice([month(1990, 2015), ""]),
        month(2015, 2024), month(2012, 2022), "",
    ]


def plain(people: list, rng: random.Random) -> Sheet:
    sheet = Sheet()
    sheet.add_line("干部名册", 15)
    sheet.add("", "", "", "", "", "", "", "", "", "", "", "", "2025年1月")
    sheet.add_head()
    for _, name, post in people:
        sheet.add(name, *details(rng, post))
    return sheet


def grouped(people: list, rng: random.Random) -> Sheet:
    sheet = Sheet()
    sheet.add_line("干部名册", 15)
    for unit in dict.fromkeys(unit for unit, _, _ in people):
        sheet.add_line(unit, 15)
        members = [person for person in people if person[0] == unit]
        for start in range(0, len(members), 5):
            sheet.add_head()
            block = members[start:start + 5]
            for _, name, post in block:
                sheet.add(name, *details(rng, post))
            for _ in range(5 - len(block)):
                sheet.add(*[""] * 15)
    return sheet


def wide(people: list, rng: random.Random) -> Sheet:
    sheet = Sheet()
    sheet.add("序号", "单位", "姓名", "职务", "身份证号码", *[f"考核{number}" for number in range(1, 16)])
    for number, (unit, name, post) in enumerate(people, start=1):
        marks = [(round(rng.uniform(60, 100), 1), 0) for _ in range(15)]
        sheet.add((number, 0), unit, name, post, f"5301{number:014}", *marks)
    return sheet


def shown(value) -> str:
    """A value as the sheet shows it."""
    if not isinstance(value, tuple):
        return value
    number, style = value
    return f"{number:.2f}" if style == 1 else f"{number:g}"


def write_workbook(path: pathlib.Path, sheet: Sheet) -> None:
    strings: dict[str, int] = {}
    rows = []
    for number, row in enumerate(sheet.rows, start=1):
        cells = []
        for column, value in enumerate(row):
            place = f"{letters(column)}{number}"
            if isinstance(value, tuple):
                cells.append(f'<c r="{place}" s="{value[1]}"><v>{value[0]!r}</v></c>')
            elif value:
                cells.append(f'<c r="{place}" t="s"><v>{strings.setdefault(value, len(strings))}</v></c>')
        rows.append(f'<row r="{number}">{"".join(cells)}</row>')
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    merges = "".join(f'<mergeCell ref="{merge}"/>' for merge in sheet.merges)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="干部名册" sheetId="1" '
        f'r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{office}/sharedStrings" '
        f'Target="sharedStrings.xml"/><Relationship Id="rId3" Type="{office}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="2"/></cellXfs>'
        f"</styleSheet>",
        "xl/sharedStrings.xml": f'<sst xmlns="{main}">'
        + "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings) + "</sst>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{"".join(rows)}</sheetData>'
        + (f"<mergeCells>{merges}</mergeCells>" if merges else "") + "</worksheet>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name), '<?xml version="1.0" encoding="UTF-8"?>\n' + text, zipfile.ZIP_DEFLATED)


def write_values(path: pathlib.Path, sheet: Sheet) -> None:
    width = max(len(row) for row in sheet.rows)
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        for row in sheet.rows:
            writer.writerow([shown(value) for value in row] + [""] * (width - len(row)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=24)
    parser.add_argument("--layout", choices=["plain", "grouped", "wide"], default="plain")
    parser.add_argument("--reports", action="store_true")
    options = parser.parse_args()
    options.directory.mkdir(parents=True, exist_ok=True)
    people = roster.people(min(options.count, 3000))
    people = (people * (options.count // max(1, len(people)) + 1))[:options.count]
    sheet = {"plain": plain, "grouped": grouped, "wide": wide}[options.layout](people, random.Random(20250101))
    write_workbook(options.directory / f"{options.layout}.xlsx", sheet)
    write_values(options.directory / f"{options.layout}.csv", sheet)
    if options.reports:
        for number, (unit, name, _) in enumerate(people):
            path = options.directory / f"{unit}-{name}述职报告.txt"
            path.write_text(roster.report(number, unit), encoding="utf-8")


if __name__ == "__main__":
    main()
