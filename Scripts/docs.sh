#!/usr/bin/env bash
# Writes the reference of the public modules to out/docs as static pages, with the toolchain's own docc: no
# plug-in among the package's dependencies for it.
#
#   Scripts/docs.sh
. "$(dirname "$0")/common.sh"
modules='Gongwen(|Model|Reading|Style|Checking|Layout|Text|Rendering|Roster)'
graphs=.build/docs-graphs
docc=$(command -v docc || echo "$(dirname "$(readlink -f "$(command -v swift)")")/docc")
[[ -x $docc ]] || fail "the toolchain has no docc" "take the full toolchain from https://www.swift.org/install"

say docs "reading the public symbols"
# It ends with an error for the test runner's module, which has no symbols; what counts is that ours were written.
swift package dump-symbol-graph --minimum-access-level public --skip-synthesized-members >.build/docs.log 2>&1 || true
rm -rf "$graphs" out/docs
mkdir -p "$graphs" out .build
find .build/*/symbolgraph -regextype posix-extended -regex ".*/($modules)(@[A-Za-z]+)?\\.symbols\\.json" \
  -exec cp -t "$graphs" {} +
[[ -f $graphs/Gongwen.symbols.json ]] || fail "the symbols could not be read (whole log: .build/docs.log)"

say docs "writing the pages"
quietly .build/docs.log "$docc" convert Sources/Gongwen/Gongwen.docc \
  --additional-symbol-graph-dir "$graphs" --output-path out/docs \
  --fallback-display-name Gongwen --fallback-bundle-identifier gongwen --transform-for-static-hosting \
  || fail "docc could not write the pages (whole log: .build/docs.log)"
say docs "out/docs (serve it: python3 -m http.server -d out/docs, then /documentation/gongwen)"
