#!/usr/bin/env bash
# What is tried beyond the suite, in the order in which it is likely to fail: about twenty minutes on two cores.
#
#   Scripts/verify.sh
#
# Each step says how long it took; the first that fails ends the run with its own status.
. "$(dirname "$0")/common.sh"

# step NAME COMMAND…: one of the steps.
step() {
  local name=$1 start=$SECONDS
  shift
  "$@"
  say passed "$name, $((SECONDS - start)) s"
}

step "kills, full disks, two runs at once" Scripts/try-batch.sh
step "the reference" Scripts/docs.sh
step "AddressSanitizer: the suite and a fuzz" Scripts/sanitize.sh address
step "ThreadSanitizer: the batch" Scripts/sanitize.sh thread
