#!/usr/bin/env bash
# Tries Examples/slurm on one machine: a controller, two nodes, an array of four tasks, one of them requeued while it
# works. The PDFs must equal those of a single run, byte for byte. Ends with 0 and says so when Slurm is not installed
# (apt-get install slurmctld slurmd slurm-client munge) or the script has no right to start it.
#
#   Scripts/try-slurm.sh                  GONGWEN=… names another command
. "$(dirname "$0")/common.sh"
command=$(realpath "${GONGWEN:-.build/release/gongwen}")
[[ -x $command ]] || fail "$command is not built yet" "run 'make build' first"
export PATH=$PATH:/usr/sbin
for program in slurmctld slurmd sbatch munged; do
  command -v $program >/dev/null || { say skipped "$program is not installed: apt-get install slurmctld slurmd slurm-client munge"; exit 0; }
done
[[ $(id -u) == 0 ]] || { say skipped "slurmd has to be started by root"; exit 0; }

work=$(realpath -m out/try-slurm)
rm -rf "$work"
mkdir -p "$work/state" "$work/spool-n1" "$work/spool-n2"
export SLURM_CONF=$work/slurm.conf
pids=()
# Only what this script started, by number.
stop_all() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; }
trap stop_all EXIT

start_munge() {
  dd if=/dev/urandom of="$work/munge.key" bs=128 count=1 status=none
  chmod 400 "$work/munge.key"
  # munged refuses a socket in a folder that others may write; the folders above need not be its own.
  munged --foreground --force --key-file="$work/munge.key" --socket="$work/munge.socket" --num-threads=2 \
    --pid-file="$work/munge.pid" --seed-file="$work/munge.seed" --log-file="$work/munge.log" &
  pids+=($!)
  until [[ -S $work/munge.socket ]]; do sleep 0.1; done
}

configure() {
  local host
  host=$(hostname -s)
  cat >"$SLURM_CONF" <<CONF
ClusterName=trial
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=17817
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
SlurmUser=root
SlurmdUser=root
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool-%n
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd-%n.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=bf_interval=1,sched_interval=1
MpiDefault=none
ReturnToService=2
JobRequeue=1
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=17818 CPUs=2 RealMemory=900
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=17819 CPUs=2 RealMemory=900
PartitionName=main Nodes=n1,n2 Default=YES MaxTime=10 State=UP
CONF
}

start_slurm() {
  slurmctld -D >"$work/slurmctld.out" 2>&1 &
  pids+=($!)
  for node in n1 n2; do
    slurmd -D -N $node >"$work/slurmd-$node.out" 2>&1 &
    pids+=($!)
  done
  for _ in $(seq 100); do
    [[ $(sinfo --noheader --format %t 2>/dev/null | sort -u) == idle ]] && return
    sleep 0.2
  done
  fail "the two nodes did not come up" "see $work/slurmctld.log"
}

# Waits until no task is queued or running.
wait_for_tasks() {
  for _ in $(seq 1500); do
    [[ -z $(squeue --noheader 2>/dev/null) ]] && return
    sleep 0.2
  done
  fail "the tasks did not end" "see $work"
}

delivered() { find "$work/array" -name '*.pdf' 2>/dev/null | wc -l; }

say prepare "300 reports and a roster in GB18030"
python3 Benchmarks/roster.py "$work/rows"
"$command" batch "$work/rows/roster.csv" -o "$work/whole" --quiet 2>"$work/whole.log"
start_munge
configure
start_slurm
say slurm "$(sinfo --version), nodes $(sinfo --noheader --format %D), 4 tasks"
mkdir -p "$work/array"
export GONGWEN=$command
job=$(cd "$work" && sbatch --parsable --array=1-4 "$OLDPWD/Examples/slurm/batch.sbatch" "$work/rows/roster.csv" "$work/array")
for _ in $(seq 300); do (($(delivered) > 20)) && break; sleep 0.05; done
say requeue "task 2, when $(delivered) reports were there"
scontrol requeue "${job}_2" || fail "task 2 had ended already" "the machine is faster than the trial; try again"
wait_for_tasks
restarts=$(grep -c 'shard\|分片' "$work/gongwen-$job-2.log" || true)
((restarts == 2)) || fail "task 2 ran $restarts times instead of twice" "see $work/gongwen-$job-2.log"
rm -f "$work"/array/report-*.ndjson
diff -rq "$work/whole" "$work/array" || fail "the shares' files differ from those of a single run"
say passed "$(delivered) PDFs, byte for byte those of a single run; task 2 ran twice"
