# Everything a newcomer needs is here; `make` alone lists it. The work is in Scripts/, so that each step can
# also be run by hand.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# The fonts to fetch: min, recommended or full.
TIER ?= recommended
PREFIX ?= /usr/local
DESTDIR ?=
PYTHON ?= python3
# How long, and from which seed, `make fuzz` tries mutated inputs.
SECONDS ?= 120
SEED ?= 1

COMMAND := .build/release/gongwen
# What the command is built with: Swift's own libraries and, from that folder, some of C are linked in. Cairo's printf
# is ours where a format is plain (Sources/CCairoOutput/plain_formats.c).
RELEASE := --configuration release --static-swift-stdlib --pkg-config-path .build/link -Xlinker --no-export-dynamic \
  -Xlinker --wrap=_cairo_output_stream_printf
# On a terminal SwiftPM draws its own progress line; in a pipe or a log only faults are worth a line. There the
# linker's remark on a function that Foundation calls, not we, is left out too.
QUIET := $(if $(MAKE_TERMOUT),,--quiet)
NO_REMARK := $(if $(MAKE_TERMOUT),,2>&1 | { grep -v "the use of .mktemp. is dangerous" || true; })

.PHONY: help setup build fonts report test verify sanitize fuzz soak complexity mutants format lint docs picture bench validate features train evaluate clean \
  install uninstall

help: ## List what can be made
	@echo "Gongwen: official Chinese documents (GB/T 9704-2012) from plain text"
	@echo
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo "  TIER=min|recommended|full   which free fonts to fetch (now: $(TIER))"
	@echo "  PREFIX=$(PREFIX)  DESTDIR=$(DESTDIR)   where to install"

setup: ## Install the Debian packages that are missing
	@Scripts/setup.sh

build: setup ## Build the command, optimised
	@echo "build     release (the first time takes some minutes)"
	@Scripts/link-folder.sh .build/link
	@swift build $(QUIET) $(RELEASE) --product gongwen $(NO_REMARK)
	@echo "build     $(COMMAND)"

fonts: build ## Fetch the free fonts into Fonts/ (TIER=…)
	@Scripts/fetch-fonts.sh $(TIER)

report: build fonts ## Set everything up and render the example report
	@mkdir -p out
	@echo "render    Examples/duty-report.txt"
	@$(COMMAND) render Examples/duty-report.txt -o out/duty-report.pdf --png out --dpi 150
	@echo "ready     out/duty-report.pdf, and as pictures:"
	@ls out/duty-report*.png | sed 's/^/          /'

test: build fonts ## Set everything up and run all tests
	@echo "test      building and running the suite"
	@swift test $(QUIET) --disable-xctest

verify: build fonts ## Try what the suite does not: kills, full disks, sanitizers, a fuzz
	@Scripts/verify.sh

sanitize: fonts ## Run tests and a short fuzz under two sanitizers
	@Scripts/sanitize.sh

fuzz: fonts ## Try mutated inputs on every way in (SECONDS=…, SEED=…)
	@swift build $(QUIET) $(RELEASE) --product GongwenFuzz
	@.build/release/GongwenFuzz --seconds $(SECONDS) --seed $(SEED)

soak: build fonts ## Kills, full disks, 100 000 reports (REPORTS=…)
	@Scripts/soak.sh

complexity: build fonts ## Fit how time grows with each input
	@$(PYTHON) Benchmarks/complexity.py $(COMMAND)

mutants: fonts ## Put in faults and see whether the tests notice
	@$(PYTHON) Scripts/mutants.py

format: ## Format the Swift sources
	@swift format --in-place --recursive --parallel Package.swift Sources Tests

lint: ## Check format and style of Swift and shell
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests
	@find Sources -name '*.swift' -exec awk -f Scripts/lengths.awk {} +
	@for script in Scripts/*.sh .ci/run; do bash -n "$$script"; done
	@$(PYTHON) Scripts/mutants.py --check
	@if command -v shellcheck >/dev/null; then shellcheck --shell=bash --severity=warning Scripts/*.sh .ci/run; \
	  else echo "lint      shellcheck is not installed: the scripts were only parsed"; fi

docs: build ## Write the library's reference to out/docs
	@Scripts/docs.sh

picture: build fonts ## Renew the page that README shows
	@mkdir -p out/picture
	@$(COMMAND) render Examples/duty-report.txt -o out/picture/duty-report.pdf --png out/picture --dpi 96
	@cp out/picture/duty-report-1.png Examples/duty-report-page1.png
	@echo "picture   Examples/duty-report-page1.png"

bench: build fonts ## Measure time and memory, beside Typst if installed
	@PYTHON=$(PYTHON) Scripts/bench.sh

validate: build fonts ## Ask veraPDF whether PDFs are what they claim
	@PYTHON=$(PYTHON) Scripts/validate.sh

features: setup
	@swift build $(QUIET) --configuration release --product gongwen-features

train: features ## Learn the reader's model from labelled texts (CORPUS="folder …")
	@$(PYTHON) Training/train.py $(CORPUS) --output Sources/CReadingModel/reading.model

evaluate: features ## Measure the reader on texts it was not trained on (CORPUS="folder …")
	@$(PYTHON) Training/evaluate.py $(CORPUS)

clean: ## Remove what was built and rendered (not the fonts)
	@rm -rf .build out

install: ## Install the command, its styles and fonts under PREFIX
	@Scripts/install.sh "$(DESTDIR)" "$(PREFIX)"

uninstall: ## Remove what install put there
	@Scripts/uninstall.sh "$(DESTDIR)" "$(PREFIX)"
