#!/usr/bin/env bash
# Proves the promise of README's first screen: an empty Debian 12, the Swift toolchain, this commit, two commands.
#
#   sudo Scripts/trial-bare-debian.sh [DIRECTORY]        (needs root, debootstrap, the network; some minutes)
#
# Works in DIRECTORY (default: a temporary one, removed at the end), in a mount namespace of its own: nothing is
# installed on this machine. The commands run as an ordinary user with sudo; then once more with the network cut.
. "$(dirname "$0")/common.sh"
((EUID == 0)) || fail "making a root file system needs root" "sudo $0"
command -v debootstrap >/dev/null || fail "there is no debootstrap" "apt-get install debootstrap"
command -v swift >/dev/null || fail "there is no swift on PATH" "https://www.swift.org/install/linux"
if [[ ${IN_NAMESPACE:-} != yes ]]; then
  place=${1:-$(mktemp -d)}
  status=0
  IN_NAMESPACE=yes unshare --mount --propagation private "$0" "$place" || status=$?
  # Removed from out here, where nothing is mounted in it: inside, this would reach through the bind mounts.
  [[ -n ${1:-} ]] || rm -rf "$place"
  exit "$status"
fi

toolchain=$(dirname "$(dirname "$(dirname "$(readlink -f "$(command -v swift)")")")")
place=$1
root=$place/root

# bring FOLDER PLACE: a folder of this machine, to be read only.
bring() {
  mkdir -p "$root$2"
  mount --bind "$1" "$root$2"
  mount -o remount,bind,ro "$root$2"
}

# Git may be told to fetch from a mirror on this machine (url.PATH.insteadOf): such a mirror comes along.
bring_mirrors() {
  local key value folder
  while read -r key; do
    folder=${key#url.}
    folder=${folder%.insteadof}
    [[ $folder == /* && -d $folder ]] && bring "$folder" "$folder"
    while read -r value; do
      git config --file "$root/etc/gitconfig" --add "$key" "$value"
    done < <(git config --get-all "$key")
  done < <(git config --name-only --get-regexp '^url\..*\.insteadof$' | sort --unique)
  # A mirror belongs to another user than the newcomer, which git refuses unless told otherwise.
  git config --file "$root/etc/gitconfig" --add safe.directory '*'
}

make_machine() {
  say trial "an empty Debian 12 in $root"
  rm -rf "$root" # from an earlier trial; its mounts ended with its namespace
  mkdir -p "$root"
  quietly "$place/debootstrap.log" debootstrap --variant=minbase --include=sudo,make,git bookworm "$root" \
    || fail "debootstrap failed (log: $place/debootstrap.log)"
  bring "$toolchain" /opt/toolchain
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  bring_mirrors
  chroot "$root" useradd --create-home newcomer
  echo 'newcomer ALL=(ALL) NOPASSWD: ALL' >"$root/etc/sudoers.d/newcomer"
  git clone --quiet . "$root/home/newcomer/gongwen"
  chroot "$root" chown -R newcomer: /home/newcomer/gongwen
}

# as_newcomer COMMAND: in the clone, with nothing of this machine's environment.
as_newcomer() {
  chroot "$root" su newcomer -c "cd ~/gongwen && env -i HOME=/home/newcomer LANG=C.UTF-8 \
    PATH=/opt/toolchain/usr/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin $1" </dev/null 2>&1
}

# timed WORDS COMMAND…: runs it with its output indented, and tells how long it took.
timed() {
  local words=$1 began=$SECONDS
  shift
  say trial "$words"
  "$@" | sed 's/^/  | /' || fail "$words: failed"
  say trial "$words: $((SECONDS - began)) s"
}

without_network() {
  # Only the network is taken away; the mounts stay as they are.
  export -f as_newcomer
  root=$root unshare --net bash -c 'as_newcomer "$1"' _ "$1"
}

make_machine
timed "make report" as_newcomer "make report"
timed "make test" as_newcomer "make test"
timed "make report again, without network" without_network "make report"
say trial "passed"
