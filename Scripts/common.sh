# Shared by the scripts of this folder, which source it first. Plain text only: the same words reach a
# terminal, a pipe and a log, so there is nothing to switch off.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# say STEP WORDS…: one line on standard output, "step     what happens".
say() {
  local step=$1
  shift
  printf '%-9s %s\n' "$step" "$*"
}

# fail WHAT [WHAT TO DO…]: the fault on the first line, each remedy on a line of its own; ends the script.
fail() {
  printf 'error: %s\n' "$1" >&2
  shift
  (($# == 0)) || printf '       %s\n' "$@" >&2
  exit 1
}

# quietly LOG COMMAND…: runs a command with its output in LOG; shows the end of the log when it fails.
quietly() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  "$@" >"$log" 2>&1 </dev/null && return
  tail -n 15 "$log" | sed 's/^/  | /' >&2
  return 1
}

# holds_own_words ITEM INSTALLED: whether an installed file is the list of words and an office has written on it, which is
# kept nowhere else.
holds_own_words() { [[ $1 == Styles/terms.yaml && -e $2 ]] && ! cmp --silent "$1" "$2"; }
