#!/usr/bin/env bash
# Runs the suite and some two minutes of fuzzing under AddressSanitizer, and the tests of the batch under ThreadSanitizer.
#
#   Scripts/sanitize.sh [address|thread]        INPUTS=2000 SEED=2026: the same inputs on every machine
#
# Leaks are left out: the libraries keep what they cache until the process ends.
. "$(dirname "$0")/common.sh"
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=0}
export TSAN_OPTIONS=${TSAN_OPTIONS:-halt_on_error=1}
threads='GongwenTests\.(Batch|BatchJournal|BatchPlanner|BatchRun|JobQueue|Shard|OutcomeReport|OutputNames)'

address() {
  local scratch=.build/address
  say build "with AddressSanitizer"
  swift build --quiet --build-tests --sanitize=address --scratch-path "$scratch"
  say test "the suite"
  swift test --quiet --disable-xctest --sanitize=address --scratch-path "$scratch" --skip-build
  say fuzz "${INPUTS:-2000} inputs, seed ${SEED:-2026}"
  # The sanitizer takes memory and time of its own.
  "$scratch/debug/GongwenFuzz" --memory 3000 --patience 180 --seconds 1200 --inputs "${INPUTS:-2000}" --seed "${SEED:-2026}" 2>/dev/null
}

# Only the batch has threads of its own.
thread() {
  local scratch=.build/thread
  say build "with ThreadSanitizer"
  swift build --quiet --build-tests --sanitize=thread --scratch-path "$scratch"
  say test "the batch"
  swift test --quiet --disable-xctest --sanitize=thread --scratch-path "$scratch" --skip-build --filter "$threads"
}

case ${1:-all} in
  address) address ;;
  thread) thread ;;
  all)
    address
    thread
    ;;
  *) fail "no sanitizer is called $1" "address or thread" ;;
esac
