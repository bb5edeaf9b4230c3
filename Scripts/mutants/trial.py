"""Tries faults: all that can be branches in one build, the others one by one."""
import collections
import concurrent.futures

import branches
from scratch import ERROR

Fault = collections.namedtuple("Fault", "name file sound seeded suite")
WORDS = {"passed": "SURVIVED", "failed": "killed", "endless": "killed", "none": "no test ran"}


class Broken(Exception):
    """The package does not build, or its tests fail, without any fault."""


class Trial:
    """The faults by their numbers, and the copy that they are put into."""

    def __init__(self, faults, scratch):
        self.faults, self.scratch = faults, scratch
        self.texts, self.held = {}, set()

    def prepare(self, say):
        """Builds the copy with every fault that can be a branch and that the compiler takes as one."""
        refused = set()
        while True:
            self.seed(refused)
            self.scratch.refresh(self.texts)
            say(f"building with {len(self.held)} faults in it")
            said = self.scratch.build()
            if not said:
                return
            blamed = set()
            for found in ERROR.finditer(said):
                blamed |= branches.blamed(self.texts.get(found[1], ""), int(found[2]))
            if not blamed:
                faults = [line for line in said.splitlines() if "error:" in line]
                raise Broken("\n".join(faults) or said)
            refused |= blamed

    def seed(self, refused):
        """The texts of the copy that are not those of the package."""
        self.texts, self.held = {}, set()
        by_file = collections.defaultdict(list)
        for number, fault in self.faults.items():
            if fault.file.endswith(".swift") and number not in refused:
                by_file[fault.file].append((number, fault))
        for file, faults in by_file.items():
            text, held = branches.branched(self.scratch.source(file), faults)
            if held:
                self.held |= held
                self.texts[file] = text
        for module in {file.split("/")[0] for file in self.texts}:
            self.texts[f"{module}/ActiveFault.swift"] = branches.ACTIVE

    def run(self, chosen, jobs, say):
        """Numbers and results in their order, those that need a build of their own last."""
        say("running the tests without a fault")
        state, said = self.scratch.test(0, sorted({self.faults[number].suite for number in chosen}))
        if state in ("failed", "endless"):
            raise Broken(said)
        together = [number for number in chosen if number in self.held]
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            yield from zip(together, pool.map(self.result, together))
        for number in chosen:
            if number not in self.held:
                yield number, self.result_alone(number)

    def result(self, number):
        return WORDS[self.scratch.test(number, [self.faults[number].suite])[0]]

    def result_alone(self, number):
        fault = self.faults[number]
        self.scratch.refresh({**self.texts, fault.file: self.scratch.source(fault.file).replace(fault.sound, fault.seeded)})
        return "does not build" if self.scratch.build() else self.result(number)
