#!/usr/bin/env bash
# Tries the built command on the organisation department's night: 300 reports, ten spoilt rows, SIGKILL at random
# moments, a full disk, two runs at once, shares, a bound volume. Prints one line for each trial, ends with 1 when
# one failed.
#
#   Scripts/try-batch.sh [--kills N]      GONGWEN=… names another command, SEED=… other random moments
# The trials are called through check, by name.
# shellcheck disable=SC2317
. "$(dirname "$0")/common.sh"
command=${GONGWEN:-.build/release/gongwen}
kills=20
[[ ${1:-} == --kills ]] && kills=$2
RANDOM=${SEED:-20240108}
[[ -x $command ]] || fail "$command is not built yet" "run 'make build' first"

work=out/try-batch
rm -rf "$work"
mkdir -p "$work"
failed=0

# check NAME CONDITION…: prints whether the condition holds.
check() {
  local name=$1
  shift
  if "$@"; then say passed "$name"; else
    say FAILED "$name"
    failed=1
  fi
}

# batch STATUS ARGUMENTS…: runs the command and expects its exit status; its words go to a log.
batch() {
  local expected=$1 status=0
  shift
  "$command" batch "$@" >>"$work/log" 2>&1 || status=$?
  [[ $status == "$expected" ]] || { printf 'exit status %s, expected %s: batch %s\n' "$status" "$expected" "$*" >&2; return 1; }
}

same_files() { diff -rq "$1" "$2" >&2; }

# The same for folders that do not lie side by side: their journals have other ways to the roster.
same_reports() { diff -rq --exclude=.gongwen-batch "$1" "$2" >&2; }
no_parts() { [[ -z $(find "$1" -name '.gongwen-*part*' -print -quit) ]]; }

# The ten spoilt rows are reported exactly, the others delivered.
spoilt_rows() {
  python3 Benchmarks/roster.py "$work/spoilt" --broken
  batch 1 "$work/spoilt/roster.csv" -o "$work/spoilt-out" --report "$work/spoilt.ndjson" || return
  python3 - "$work/spoilt.ndjson" "$work/spoilt/broken.txt" <<'PYTHON'
import json, sys
rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
found = [f"{row['row']} {row['failure']['id']}" for row in rows if row["status"] == "failed"]
expected = open(sys.argv[2], encoding="utf-8").read().split("\n")[:-1]
assert found == expected, (found, expected)
assert sum(row["status"] == "delivered" for row in rows) == 290
PYTHON
}

# SIGKILL at random moments, then --resume until nothing is left: the same files byte for byte.
killed() {
  local number milliseconds
  rm -rf "$work/killed"
  for ((number = 0; number < kills; number++)); do
    "$command" batch "$work/rows/roster.csv" -o "$work/killed" --png --dpi 72 --resume >>"$work/log" 2>&1 &
    milliseconds=$((RANDOM % 900 + 20))
    sleep "$(printf '0.%03d' "$milliseconds")"
    kill -KILL $! 2>/dev/null || true
    wait $! 2>/dev/null || true
  done
  say "" "$(find "$work/killed" -name '*.pdf' | wc -l) reports were delivered under $kills kills"
  batch 0 "$work/rows/roster.csv" -o "$work/killed" --png --dpi 72 --resume && no_parts "$work/killed" &&
    same_files "$work/whole" "$work/killed"
}

# Ctrl-C ends with status 1, says how to go on, and leaves whole files only.
interrupted() {
  "$command" batch "$work/rows/roster.csv" -o "$work/interrupted" --png --dpi 72 >"$work/interrupted.log" 2>&1 &
  sleep 0.7
  kill -INT $!
  local status=0
  wait $! || status=$?
  [[ $status == 1 ]] && grep -q -- --resume "$work/interrupted.log" && no_parts "$work/interrupted" || return
  batch 0 "$work/rows/roster.csv" -o "$work/interrupted" --png --dpi 72 --resume &&
    same_files "$work/whole" "$work/interrupted"
}

two_at_once() {
  batch 0 "$work/rows/roster.csv" -o "$work/both" --png --dpi 72 &
  local other=$!
  batch 0 "$work/rows/roster.csv" -o "$work/both" --png --dpi 72 && wait "$other" && no_parts "$work/both" &&
    same_files "$work/whole" "$work/both"
}

shares() {
  local share
  for share in 2/3 3/3 1/3; do
    batch 0 "$work/rows/roster.csv" -o "$work/shares" --png --dpi 72 --shard "$share" || return
  done
  same_files "$work/whole" "$work/shares"
}

# A disk of 4 MiB: status 3, no half file, and with space again the run goes on.
full_disk() {
  mkdir -p "$work/disk"
  mount -t tmpfs -o size=4m none "$work/disk" 2>/dev/null || {
    say skipped "a full disk: mounting a small tmpfs needs root"
    return 0
  }
  local result=0
  { batch 3 "$work/rows/roster.csv" -o "$work/disk/out" --png --dpi 72 && no_parts "$work/disk/out" &&
    mount -o remount,size=512m "$work/disk" &&
    batch 0 "$work/rows/roster.csv" -o "$work/disk/out" --png --dpi 72 --resume &&
    same_reports "$work/whole" "$work/disk/out"; } || result=1
  umount "$work/disk"
  return $result
}

hostile() {
  local folder=$work/hostile long
  mkdir -p "$folder"
  printf '正文一段。\n' >"$folder/a.txt"
  long=$(printf '长%.0s' $(seq 300))
  printf '姓名,文件\n../../x,a.txt\n%s,a.txt\n一\0二,a.txt\n"三\n四",a.txt\n=1+1,a.txt\n五,a.txt\n五,a.txt\n六,../../etc/passwd\n七,none.txt\n' \
    "$long" >"$folder/rows.csv"
  batch 1 "$folder/rows.csv" -o "$folder/out" --report "$folder/report.ndjson" || return
  [[ $(find "$work/hostile" -name '*.pdf' | wc -l) == 5 && ! -e $work/x.pdf && ! -e $folder/x.pdf ]] || return
  printf '姓名,文件\n"一,a.txt\n' >"$folder/quote.csv"
  batch 3 "$folder/quote.csv" -o "$folder/out" || return
  printf '姓名,文件\n\xff\xff\xff,a.txt\n' >"$folder/bytes.csv"
  batch 3 "$folder/bytes.csv" -o "$folder/out" || return
  { echo 姓名,文件; yes '五,none.txt' | head -n 100000; } >"$folder/many.csv"
  batch 1 "$folder/many.csv" -o "$folder/out" --dry-run
}

# Every number in the table of contents against the page that bears the person's name, read from the PDF.
volume() {
  "$command" volume "$work/rows/roster.csv" -o "$work/volume.pdf" --title 汇编 --duplex >>"$work/log" 2>&1 || return
  command -v pdftotext >/dev/null || {
    say skipped "the volume's numbers: pdftotext is not installed (poppler-utils)"
    return 0
  }
  pdftotext -layout "$work/volume.pdf" "$work/volume.txt"
  python3 - "$work/volume.txt" <<'PYTHON'
import re, sys
pages = open(sys.argv[1], encoding="utf-8").read().split("\f")
entries = [re.match(r"\s*(\S{2,4})（.*?）?[\s…]+(\d+)\s*$", line) for page in pages[:60] for line in page.split("\n")]
entries = [entry.groups() for entry in entries if entry]
numbers = {}
for index, page in enumerate(pages):
    foot = re.search(r"—\s*(\d+)\s*—\s*$", page.rstrip())
    if foot:
        numbers[int(foot.group(1))] = index
assert len(entries) == 300, len(entries)
for name, number in entries:
    page = pages[numbers[int(number)]]
    assert name in re.sub(r"\s", "", page[:600]), (name, number)
    assert numbers[int(number)] % 2 == 0, ("not on the right", name)
PYTHON
}

say prepare "300 reports and a roster in GB18030"
python3 Benchmarks/roster.py "$work/rows"
check "300 reports" batch 0 "$work/rows/roster.csv" -o "$work/whole" --png --dpi 72
check "again with one worker: the same files" batch 0 "$work/rows/roster.csv" -o "$work/single" --png --dpi 72 --jobs 1
check "one worker and all write the same files" same_files "$work/whole" "$work/single"
rm -rf "$work/single"
check "ten spoilt rows reported exactly, 290 delivered" spoilt_rows
check "$kills kills, then --resume" killed
check "Ctrl-C, then --resume" interrupted
check "two runs into one folder" two_at_once
check "three shares equal one run" shares
check "a full disk" full_disk
check "a hostile roster" hostile
check "a volume of 300 reports, every number in 目录" volume
((failed == 0)) || say log "$work/log has what the command said"
exit $failed
