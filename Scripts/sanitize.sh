#!/usr/bin/env bash
# Runs the suite and two minutes of fuzzing under AddressSanitizer.
#
#   Scripts/sanitize.sh        SECONDS_OF_FUZZ=120 SEED=2026
#
# Leaks are left out: the libraries keep what they cache until the process ends.
. "$(dirname "$0")/common.sh"
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=0}
scratch=.build/address
say build "with AddressSanitizer"
swift build --quiet --build-tests --sanitize=address --scratch-path "$scratch"
say test "the suite"
swift test --quiet --disable-xctest --sanitize=address --scratch-path "$scratch" --skip-build
say fuzz "${SECONDS_OF_FUZZ:-120} s, seed ${SEED:-2026}"
"$scratch/debug/GongwenFuzz" --seconds "${SECONDS_OF_FUZZ:-120}" --seed "${SEED:-2026}" 2>/dev/null
