"""Fits how time grows with the input: for each pattern three sizes, the exponent of time over size.

    python3 Benchmarks/complexity.py COMMAND [--only WORD] [--limit 1.15] [--scale 1.0] [--again 5]

Time is the processor's, of the least of some runs, less that of a start with next to nothing to do. A pattern that
is too fast to be measured at its largest size is linear enough; one that looks steep is measured again, then at four
times the size. Ends with 1 when an exponent is over the limit.
"""
import argparse
import math
import os
import resource
import shutil
import subprocess
import sys
import tempfile

# name | one piece of the text, {} a word of its own for each | pieces at the smallest size
TEXTS = [
    ("headings", "一、甲\n", 4000),
    ("signatures", "述职人：张三\n2025年1月1日\n", 2000),
    ("dates", "2025年1月1日\n", 4000),
    ("titles", "述职报告\n", 4000),
    ("short lines", "a\n", 8000),
    ("body lines", "今年以来，认真履行职责，扎实推进各项工作。\n", 1500),
    ("one long paragraph", "今年以来，认真履行职责，", 3000),
    ("one long word", "a", 60000),
    ("English words", "accountability ", 4000),
    ("zero-width joiners", "👨‍👩‍👧", 4000),
    ("combining marks", "\u0301", 40000),
    ("open brackets", "（", 15000),
    ("open quotes", "“", 15000),
    ("straight quotes", '"', 15000),
    ("stops", "。", 15000),
    ("spaces", " ", 40000),
    ("tabs", "\t", 40000),
    ("digits", "1", 40000),
    ("ordinals", "1.", 15000),
    ("run-in headings", "（一）抓学习。全年学习。\n", 2000),
    ("headings glued on one line", "一、工作情况 三、下步打算 ", 2000),
    ("rows with empty cells", "张三\t水务局\t\t\n", 3000),
    ("a narrow column", "意见箱、座谈会等方式广泛\n听取意见，不断改进\n", 2000),
    ("attachments", "附件1：名单\n", 3000),
    ("page numbers", "第1页 共9页\n", 3000),
    ("addresses", "http://www.a.cn/b?c=d ", 3000),
    ("missing characters", "𒀀", 8000),
    ("emoji", "😀报", 8000),
    ("right to left", "مرحبا ", 4000),
    ("names", "张三、李四、", 4000),
    ("half-width marks", "甲,乙.丙;", 4000),
    ("distinct signers", "述职人：张{}\n2025年1月1日\n", 2000),
    ("distinct headings", "一、{}工作\n推进{}工作。\n", 1500),
    ("distinct attachments", "附件1：{}名单\n", 3000),
    ("distinct papers", "关于{}的通知\n推进{}工作。\n某局\n2025年1月1日\n", 500),
    ("distinct rows", "{}\t12\t称职\n", 3000),
    ("distinct books", "《{}条例》，“{}”。", 4000),
]
MARKDOWN = [
    ("quotes in quotes", ">", 4000),
    ("lists", "- 甲\n", 4000),
    ("stars", "*", 15000),
    ("backticks", "`", 15000),
    ("square brackets", "[", 15000),
    ("table rows", "| 甲 | 乙 |\n", 3000),
    ("hashes", "# 甲\n", 4000),
    ("short lines", "县水务局\n沈清\n", 3000),
    ("notes", "文[^{}]。\n\n[^{}]: 注。\n\n", 1500),
    ("links", "[{}](https://example.org/{})", 3000),
    ("link definitions", "[{}]\n\n[{}]: https://example.org\n\n", 1500),
    ("bold words", "**{}**，", 4000),
]


def text(piece, count):
    """So many pieces, one after the other."""
    if "{}" not in piece:
        return piece * count
    return "".join(piece.replace("{}", word(index)) for index in range(count))


def word(index):
    """A word of two characters, or three: another one for each number."""
    letters = [chr(0x4E00 + index % 3000)]
    while index >= 3000:
        index //= 3000
        letters.append(chr(0x5F00 + index % 3000))
    return "".join(letters) + "学"


def run(command, home):
    """The seconds of processor that a run takes, and its status."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, done.returncode


class Bench:
    def __init__(self, options):
        self.command, self.options = options.command, options
        self.folder = tempfile.mkdtemp()
        self.worst = 0.0
        self.over = []

    def path(self, name, text):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def measure(self, name, size, make):
        """make(size) writes the input and gives the arguments."""
        if self.options.only and self.options.only not in name:
            return
        size = max(1, int(size * self.options.scale))
        times, bad = self.settled(size, make)
        if not bad and self.is_over(times):
            # Where work outgrows the processor's caches it looks steep for once; what is quadratic stays so.
            larger, bad = self.settled(size * 4, make)
            if larger[3] > times[3] * 2 or bad:  # else the larger input was refused for its size
                size, times = size * 4, larger
        self.tell(name, size, times, bad)

    def settled(self, size, make):
        """The least times of a size; whatever else the machine does only adds, so what looks steep is measured again."""
        times, bad = self.least(size, make, [math.inf] * 4, 2)
        for _ in range(self.options.again):
            if bad or not self.is_over(times):
                break
            times, bad = self.least(size, make, times, 2)
        return times, bad

    def least(self, size, make, times, rounds):
        """The least times so far of a start and of three sizes, and the first status that no input may end with."""
        times, bad = list(times), []
        for _ in range(rounds):
            for index, factor in enumerate((0, 1, 2, 4)):
                seconds, status = run([self.command] + make(max(1, size * factor)), self.folder)
                times[index] = min(times[index], seconds)
                bad += [status] if status < 0 or status == 5 else []
        return times, bad

    def exponent(self, times):
        grown = [max(1e-4, seconds - times[0]) for seconds in times[1:]]
        return math.log(grown[2] / grown[0]) / math.log(4) if grown[2] > 0.1 else None

    def is_over(self, times):
        exponent = self.exponent(times)
        return exponent is not None and exponent > self.options.limit

    def tell(self, name, size, times, bad):
        exponent = self.exponent(times)
        shown = f"{exponent:5.2f}" if exponent is not None else "    –"
        mark = f"  STATUS {bad[0]}" if bad else "  OVER" if self.is_over(times) else ""
        if mark:
            self.over.append(name)
        if exponent is not None:
            self.worst = max(self.worst, exponent)
        print(f"{name:44} {size * 4:8}  " + " ".join(f"{t:7.3f}" for t in times[1:]) + f"  {shown}{mark}", flush=True)

    def texts(self):
        ways = {
            "render": lambda path: ["render", path, "-o", "/dev/null", "--allow-missing"],
            "inspect": lambda path: ["inspect", path],
            "check": lambda path: ["check", path],
            "fix": lambda path: ["check", path, "--fix", "-o", "/dev/null"],
        }
        for way, arguments in ways.items():
            for name, piece, size in TEXTS:
                self.measure(f"{way}: {name}", size, lambda n: arguments(self.path("a.txt", "述职报告\n" + text(piece, n))))
        for name, piece, size in MARKDOWN:
            self.measure(f"markdown: {name}", size, lambda n: ways["render"](self.path("a.md", text(piece, n))))

    def batches(self):
        dry = ["-o", os.path.join(self.folder, "out"), "--dry-run"]
        one = self.path("one.csv", "姓名\n甲\n")

        def rows(n, name="r.csv", content=None):
            return ["batch", self.path(name, content), *dry]

        self.measure("roster: csv", 8000, lambda n: rows(n, "r.csv", "姓名,文件\n" + "甲,none.txt\n" * n))
        self.measure("roster: quotes", 20000, lambda n: rows(n, "r.csv", "姓名,文件\n" + '"甲""乙",x\n' * n))
        self.measure("roster: one open quote", 60000, lambda n: rows(n, "r.csv", '姓名\n"' + "甲\n" * n))
        self.measure("roster: columns", 1500, lambda n: rows(n, "r.csv", ",".join(f"姓名{i}" for i in range(n)) + "\n" + "甲," * n))
        self.measure("roster: json", 8000, lambda n: rows(n, "r.json", "[" + ",".join(['{"姓名":"甲"}'] * n) + "]"))
        self.measure("roster: json keys", 8000, lambda n: rows(n, "r.json", "[{" + ",".join(f'"k{i}":1' for i in range(n)) + "}]"))
        self.measure("roster: yaml", 2000, lambda n: rows(n, "r.yaml", "- {姓名: 甲}\n" * n))
        for name, piece in (
            ("tags", "{{姓名}}"), ("sections", "{{#姓名}}x{{/姓名}}"), ("open braces", "{{"), ("comments", "{{!x}}\n"),
        ):
            self.measure(
                f"template: {name}", 8000,
                lambda n: ["batch", one, *dry, "--template", self.path("t.txt", piece * n)])
        self.measure(
            "template: front matter", 4000,
            lambda n: ["batch", one, *dry, "--template", self.path("t.txt", "---\n" + "a: {{姓名}}\n" * n + "---\n")])
        self.measure("folder: ambiguous names", 1000, self.ambiguous)

    def ambiguous(self, n):
        folder = os.path.join(self.folder, "reports")
        shutil.rmtree(folder, ignore_errors=True)
        for index in range(n):
            self.path(f"reports/{index}局-张三.txt", "x")
        roster = self.path("people.csv", "姓名\n" + "张三\n" * n)
        return ["batch", roster, "--files", folder, "-o", os.path.join(self.folder, "out"), "--dry-run"]

    def styles(self):
        head = "schema: gongwen-style/1\ndescription: x\nextends: gongwen\n"
        self.measure("style: unknown keys", 4000, lambda n: ["styles", "check", self.path("s.yaml", head + "".join(f"k{i}: 1\n" for i in range(n)))])
        self.measure("style: brackets", 20000, lambda n: ["styles", "check", self.path("s.yaml", head + "page: " + "[" * n)])
        self.measure("terms", 4000, lambda n: ["check", self.path("a.txt", "甲\n" * n), "--terms", self.path("terms.yaml", "".join(f"词{i}: 语{i}\n" for i in range(n)))])
        self.measure("side-car", 4000, lambda n: ["inspect", self.path("a.txt", "甲\n" * n), "--accept", self.path("r.ndjson", "".join('{"line":%d,"role":"body","text":"甲"}\n' % (i + 1) for i in range(n)))])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("command")
    parser.add_argument("--only", default="")
    parser.add_argument("--limit", type=float, default=1.15)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--again", type=int, default=5, help="times that a steep one is measured again")
    bench = Bench(parser.parse_args())
    print(f"{'pattern':44} {'pieces':>8}  {'t/4':>7} {'t/2':>7} {'t':>7}  exponent")
    try:
        bench.texts()
        bench.batches()
        bench.styles()
    finally:
        shutil.rmtree(bench.folder, ignore_errors=True)
    print(f"complexity: the largest exponent is {bench.worst:.2f}; over {bench.options.limit}: {', '.join(bench.over) or 'none'}")
    return 1 if bench.over else 0


if __name__ == "__main__":
    sys.exit(main())
