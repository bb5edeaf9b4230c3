#!/usr/bin/env bash
# Measures the built command and prints a table: CPU, wall time and peak memory, beside Typst when it is there.
#
#   Scripts/bench.sh [--repeats N]        PYTHON=… names the Python to use, and with it the Typst
. "$(dirname "$0")/common.sh"
python=${PYTHON:-python3}
command=${GONGWEN:-.build/release/gongwen}

command -v "$python" >/dev/null || fail "the benchmarks need Python 3" "apt-get install python3"
[[ -x $command ]] || fail "$command is not built yet" "run 'make build' first"
[[ -d Fonts/fandol ]] || fail "the Fandol faces are not in Fonts/" "run 'make fonts' first"
"$python" -c 'import typst' 2>/dev/null || {
  say typst "not installed, so there are no ratios. To have them:"
  say "" "  python3 -m venv .build-bench && .build-bench/bin/pip install typst"
  say "" "  make bench PYTHON=.build-bench/bin/python"
}
say bench "$("$command" --version 2>/dev/null | head -n 1), $(nproc) cores, fonts: Fandol only, inputs: fixed seeds"
echo
exec "$python" Benchmarks/bench.py "$command" Fonts/fandol out/bench "$@"
