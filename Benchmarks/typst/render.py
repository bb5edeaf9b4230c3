#!/usr/bin/env python3
"""Typst's side of the comparison, in its own process: the compiler of the PyPI package `typst`.

    render.py pdf FONTS OUT-DIRECTORY TEXT…
    render.py png FONTS OUT-DIRECTORY TEXT…

Several texts are compiled by one long-lived compiler, which is its fastest way.
"""

import pathlib
import sys

import typst

way, font_folder, out, *texts = sys.argv[1:]
template = pathlib.Path(__file__).resolve().with_name("report.typ")
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[font_folder])
compiler = typst.Compiler(str(template), root="/", font_paths=fonts)
for text in map(pathlib.Path, texts):
    inputs = {"text": str(text.resolve())}
    if way == "pdf":
        compiler.compile(output=f"{out}/{text.stem}.pdf", sys_inputs=inputs)
    else:
        compiler.compile(output=f"{out}/{text.stem}-{{p}}.png", format="png", ppi=150, sys_inputs=inputs)
