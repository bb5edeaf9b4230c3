#!/usr/bin/env python3
"""Measures whole processes: CPU, wall time, peak memory and PDFs of Gongwen, beside Typst when it is installed.

    bench.py GONGWEN FONTS WORK-DIRECTORY [--repeats N]

GONGWEN is the built command, FONTS a folder with the Fandol faces, which both sides use and nothing else.
Runs alternate (A B A B …) after one run of each that is not counted, so that a machine that slows down slows both.
A figure is the median of the repeats; a ratio is the median of the ratios of neighbours, which holds far better
than the milliseconds do.
"""

import argparse
import importlib.util
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass

HERE = pathlib.Path(__file__).resolve().parent
RENDERED = (0, 1)  # Gongwen's exit statuses with a PDF written: without and with diagnostics


@dataclass(frozen=True)
class Run:
    """What the kernel counted for one process that ended well."""

    cpu: float  # seconds, user and system
    wall: float  # seconds
    peak: float  # MiB


@dataclass(frozen=True)
class Case:
    """One row of the table: the same work by both sides."""

    name: str
    gongwen: list[str]
    typst: list[str]
    ours: pathlib.Path  # what is written: a file, or a folder of files
    theirs: pathlib.Path
    documents: int = 1  # times and sizes are given per document


def measure(command: list[str], environment: dict[str, str], done: tuple[int, ...] = (0,)) -> Run:
    """Runs a command to its end; `done` are the exit statuses that mean the work was done."""
    began = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in done:
        sys.exit(f"error: exit status {process.returncode} from: {' '.join(command)}")
    # The kernel carries the parent's peak over exec, about 15 MiB of Python here: smaller peaks would not show.
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def make_home(command: pathlib.Path, fonts: pathlib.Path, home: pathlib.Path) -> None:
    """A home with the project's styles and manifest but no other fonts than those both sides use."""
    root = HERE.parent
    shutil.rmtree(home, ignore_errors=True)
    (home / "Fonts").mkdir(parents=True)
    shutil.copytree(root / "Styles", home / "Styles")
    for item in ("manifest.yaml", "coverage"):
        source = root / "Fonts" / item
        if source.is_dir():
            shutil.copytree(source, home / "Fonts" / item)
        elif source.exists():
            shutil.copy(source, home / "Fonts" / item)
    shutil.copytree(fonts, home / "Fonts" / fonts.name, copy_function=os.link)


def cases(command: pathlib.Path, fonts: pathlib.Path, work: pathlib.Path) -> list[Case]:
    texts, ours, theirs = work / "texts", work / "gongwen", work / "typst"
    for folder in (ours, theirs):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    typst = [sys.executable, str(HERE / "typst" / "render.py")]

    def pdf(name: str, *files: str) -> Case:
        out = str(ours) if len(files) > 1 else str(ours / f"{pathlib.Path(files[0]).stem}.pdf")
        return Case(
            name, [str(command), "render", *(str(texts / "gongwen" / file) for file in files), "-o", out],
            typst + ["pdf", str(fonts), str(theirs), *(str(texts / "peer" / file) for file in files)],
            *((side if len(files) > 1 else side / f"{pathlib.Path(files[0]).stem}.pdf") for side in (ours, theirs)),
            documents=len(files))

    png_pdf = str(ours / "png.pdf")
    return [
        pdf("one report, cold: a whole process", "one.txt"),
        pdf("one report, warm: of 40 in one process", *(f"run/{index:02}.txt" for index in range(40))),
        pdf("10 pages", "pages-10.txt"),
        pdf("100 pages", "pages-100.txt"),
        pdf("500 pages", "pages-500.txt"),
        Case("one report, PDF and PNG 150 dpi (Typst: PNG only)",
             [str(command), "render", str(texts / "gongwen" / "one.txt"), "-o", png_pdf, "--png", str(ours), "--dpi", "150"],
             typst + ["png", str(fonts), str(theirs), str(texts / "peer" / "one.txt")],
             ours / "png.pdf", theirs / "none.pdf"),
        Case("one report, PNG 150 dpi only",
             [str(command), "preview", str(texts / "gongwen" / "one.txt"), "-o", str(ours), "--dpi", "150"],
             typst + ["png", str(fonts), str(theirs), str(texts / "peer" / "one.txt")],
             ours / "none.pdf", theirs / "none.pdf"),
    ]


def median(runs: list[Run], what: str, documents: int) -> float:
    return statistics.median(getattr(run, what) for run in runs) / documents


def size(written: pathlib.Path, documents: int) -> float:
    """The PDFs of one document, in KB; of a folder those whose names are two digits."""
    files = written.glob("[0-9][0-9].pdf") if written.is_dir() else [written] if written.exists() else []
    return sum(file.stat().st_size for file in files) / 1000 / documents


def row(case: Case, ours: list[Run], theirs: list[Run], start: float) -> str:
    """`start` is what Typst's process spends on Python before it begins, in seconds of CPU."""
    cells = [case.name]
    sizes = [size(case.ours, case.documents), size(case.theirs, case.documents)]
    for runs, written in zip((ours, theirs), sizes):
        if runs:
            cells += [f"{1000 * median(runs, 'cpu', case.documents):.1f}",
                      f"{1000 * median(runs, 'wall', case.documents):.1f}", f"{median(runs, 'peak', 1):.0f}",
                      f"{written:.0f}" if written else "–"]
    if theirs:
        def ratio(what: str, less: float = 0) -> str:
            return f"{statistics.median(getattr(a, what) / (getattr(b, what) - less) for a, b in zip(ours, theirs)):.2f}"

        cells += [ratio("cpu"), ratio("cpu", start), ratio("wall"), ratio("peak"),
                  f"{sizes[0] / sizes[1]:.2f}" if all(sizes) else "–"]
    return "| " + " | ".join(cells) + " |"


def print_head(with_typst: bool) -> None:
    sides = ["Gongwen", "Typst"] if with_typst else ["Gongwen"]
    columns = ["work"] + [f"{side} {what}" for side in sides for what in ("CPU ms", "wall ms", "MiB", "PDF KB")]
    if with_typst:
        columns += ["CPU ratio", "without import", "wall ratio", "memory ratio", "size ratio"]
    print("| " + " | ".join(columns) + " |")
    print("|" + "---|" * len(columns))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gongwen", type=pathlib.Path)
    parser.add_argument("fonts", type=pathlib.Path)
    parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("--repeats", type=int, default=9)
    options = parser.parse_args()
    command, fonts, work = (path.resolve() for path in (options.gongwen, options.fonts, options.work))

    subprocess.run([sys.executable, str(HERE / "inputs.py"), str(work / "texts")], check=True)
    make_home(command, fonts, work / "home")
    environment = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "LANG": "C.UTF-8",
                   "GONGWEN_HOME": str(work / "home")}
    # The folder typst/ beside this file would do for an empty package of that name; the real one has an origin.
    found = importlib.util.find_spec("typst")
    with_typst = found is not None and found.origin is not None
    start = statistics.median(
        measure([sys.executable, "-c", "import typst"], environment).cpu for _ in range(options.repeats)
    ) if with_typst else 0.0
    print_head(with_typst)
    for case in cases(command, fonts, work):
        # The long cases are steady enough with fewer.
        repeats = max(3, options.repeats // (3 if "500" in case.name or case.documents > 1 else 1))
        ours: list[Run] = []
        theirs: list[Run] = []
        for turn in range(repeats + 1):
            pair = [measure(case.gongwen, environment, RENDERED)]
            pair += [measure(case.typst, environment)] if with_typst else []
            if turn > 0:
                ours.append(pair[0])
                theirs += pair[1:]
        print(row(case, ours, theirs, start), flush=True)
    if with_typst:
        print(f"\nTypst runs in Python: {1000 * start:.1f} ms CPU of each of its processes are `import typst`; the column"
              "\n`without import` leaves them out. Its PDFs are tagged, as Gongwen's are; Gongwen's are PDF/A-2a besides.")


if __name__ == "__main__":
    main()
