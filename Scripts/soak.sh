#!/usr/bin/env bash
# The long trial: kills, a full disk, two runs in one folder (all of try-batch.sh, with more kills), then very many
# reports in one process, whose memory and open files must stay flat. Prints a table, ends with 1 when one failed.
#
#   Scripts/soak.sh            REPORTS=100000 KILLS=75 GROWTH=2048 (KiB)   GONGWEN=… names another command
. "$(dirname "$0")/common.sh"
command=${GONGWEN:-.build/release/gongwen}
reports=${REPORTS:-100000}
kills=${KILLS:-75}
growth=${GROWTH:-2048}
[[ -x $command ]] || fail "$command is not built yet" "run 'make build' first"
work=out/soak
rm -rf "$work"
mkdir -p "$work"
failed=0

say trials "try-batch.sh with $kills kills"
GONGWEN=$command Scripts/try-batch.sh --kills "$kills" || failed=1

say many "$reports reports in one process"
{
  echo 姓名,单位,职务
  seq -f '干部%.0f,市水务局,科长' "$reports"
} >"$work/roster.csv"
cat >"$work/template.txt" <<'TEXT'
述职述廉报告
{{单位}}　{{职务}}　{{姓名}}
各位领导、同志们：
一、履行职责情况
（一）抓学习。全年集中学习12次，参加培训3期，撰写心得体会2篇。
（二）抓项目。完成投资1.2亿元，新建管网36公里，群众反映的问题全部办结。
二、存在问题
调研不够深入，创新意识有待加强，accountability 落实不够到位。
特此报告，请予审议。
TEXT
"$command" batch "$work/roster.csv" -o "$work/out" --template "$work/template.txt" --quiet >"$work/log" 2>&1 &
process=$!
# One line a second: seconds, resident memory in KiB, open files, and whether the last report is there.
start=$SECONDS
while kill -0 "$process" 2>/dev/null; do
  memory=$(awk '/^VmRSS/ { print $2 }' "/proc/$process/status" 2>/dev/null || true)
  files=$(find "/proc/$process/fd" -mindepth 1 2>/dev/null | wc -l)
  last=0
  [[ -e $work/out/市水务局-干部$reports.pdf ]] && last=1
  [[ -z $memory ]] || printf '%s %s %s %s\n' "$((SECONDS - start))" "$memory" "$files" "$last" >>"$work/samples"
  sleep 1
done
status=0
wait "$process" || status=$?
made=$(find "$work/out" -name '*.pdf' | wc -l)
# From a tenth of the way on everything is loaded; the journal that is sorted after the last report is counted apart.
awk -v reports="$reports" -v made="$made" -v status="$status" -v allowed="$growth" '
  { seconds[NR] = $1; memory[NR] = $2; files[NR] = $3; if (!$4) making = NR }
  END {
    from = int(making / 10) + 1; to = making
    least = most = memory[from]; fewest = files[from]; highest = files[from]
    for (n = from; n <= to; n++) {
      if (memory[n] > most) most = memory[n]
      if (files[n] > highest) highest = files[n]
      if (files[n] < fewest) fewest = files[n]
    }
    grown = memory[to] - memory[from]; peak = 0
    for (n = 1; n <= NR; n++) if (memory[n] > peak) peak = memory[n]
    printf "%-28s %12d\n%-28s %12d\n%-28s %12d\n", "reports", made, "status", status, "seconds", seconds[NR]
    printf "%-28s %12.1f\n%-28s %12.1f\n%-28s %12d\n", "memory at a tenth, MiB", memory[from] / 1024, "memory at the peak, MiB", peak / 1024, "growth, KiB", grown
    printf "%-28s %8d-%d\n", "open files", fewest, highest
    exit !(made == reports && status == 0 && grown <= allowed && highest - fewest <= 4)
  }' "$work/samples" || failed=1
((failed)) && say FAILED "see $work" || { say passed "everything"; rm -rf "$work/out"; }
exit $failed
