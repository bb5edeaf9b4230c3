#!/usr/bin/env bash
# Makes a Debian machine that has the Swift toolchain ready to build: installs the packages that are missing.
#
#   Scripts/setup.sh
#
# Asks dpkg first; when nothing is missing it runs no apt and needs no network and no rights. The list was
# found by building and testing in an empty Debian 12 (debootstrap, variant minbase).
. "$(dirname "$0")/common.sh"

# Where a package's name changed between Debian releases, any of the names will do; Debian 12's comes first.
packages=(
  # The toolchain's own shared libraries: swift-build and clang do not start without them.
  libcurl4\|libcurl4t64 libncurses6 libsqlite3-0 libxml2\|libxml2-16
  # What Swift's linker looks for in the system. libstdc++ is for the runtime of Swift.
  binutils libc6-dev libstdc++-12-dev\|libstdc++-14-dev\|libstdc++-13-dev
  # The package manager fetches dependencies through git over https.
  git ca-certificates
  # The C libraries Gongwen calls, and pkg-config to find them.
  pkg-config\|pkgconf libpango1.0-dev libcairo2-dev libfreetype-dev libharfbuzz-dev
  libicu-dev libdeflate-dev libjpeg-dev zlib1g-dev libhyphen-dev libarchive-dev libxml2-dev libcmark-gfm-dev
  libcmark-gfm-extensions-dev libxlsxwriter-dev libyaml-dev
  # TeX's patterns for English words, read at run time.
  hyphen-en-us
)
log=.build/setup.log

# Prints the first name of every package of which no alternative is installed.
missing_packages() {
  local installed entry name found
  installed=" $(dpkg-query --show --showformat '${db:Status-Status}=${Package} ' 2>/dev/null) "
  for entry in "${packages[@]}"; do
    found=no
    for name in ${entry//|/ }; do
      [[ $installed == *" installed=$name "* ]] && found=yes
    done
    [[ $found == yes ]] || printf '%s\n' "$entry"
  done
}

# Prints the name apt offers for an entry; the first name when it offers none, so that apt's error names it.
obtainable_name() {
  local name
  for name in ${1//|/ }; do
    apt-cache show --no-all-versions "$name" >/dev/null 2>&1 && { printf '%s\n' "$name"; return; }
  done
  printf '%s\n' "${1%%|*}"
}

as_root() {
  if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

install_packages() {
  local entry names=()
  # Lists may be absent (a container image) or older than the archive; refreshing them is cheap beside the rest.
  # Another source that is out of reach must not stop us: the installation below tells what really is missing.
  say packages "refreshing apt's lists"
  as_root apt-get update </dev/null >"$log" 2>&1 || true
  for entry in "$@"; do names+=("$(obtainable_name "$entry")"); done
  say packages "installing ${names[*]}"
  quietly "$log" as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=300 install --yes --no-install-recommends "${names[@]}" \
    || fail "apt could not install the packages (whole log: $log)" \
      "check the network and /etc/apt/sources.list, then run the same command again, or by hand:" \
      "  apt-get update && apt-get install --no-install-recommends ${names[*]}"
}

check_packages() {
  mkdir -p .build
  if ! command -v dpkg-query >/dev/null; then
    pkg-config --exists pango cairo-ft cairo-pdf freetype2 harfbuzz icu-uc icu-i18n zlib 2>/dev/null \
      || fail "this is not a Debian system, and pkg-config does not find all the libraries" \
        "install the development files of Pango, Cairo, FreeType, HarfBuzz, ICU, libhyphen, libarchive, libxml2, cmark-gfm, libxlsxwriter, libyaml and zlib"
    say packages "the libraries are there (not a Debian system: nothing is installed)"
    return
  fi
  local absent
  mapfile -t absent < <(missing_packages)
  if ((${#absent[@]} == 0)); then
    say packages "all ${#packages[@]} are installed"
    return
  fi
  if ((EUID != 0)) && ! command -v sudo >/dev/null; then
    fail "packages are missing, and there is no sudo to install them with" "as root:" \
      "  apt-get update && apt-get install --no-install-recommends ${absent[*]%%|*}"
  fi
  install_packages "${absent[@]}"
}

check_swift() {
  local get="https://www.swift.org/install/linux has it for Debian 12; put its usr/bin on PATH"
  command -v swift >/dev/null || fail "there is no swift on PATH" "$get"
  local told version
  told=$(swift --version 2>&1 </dev/null) || fail "swift does not start: ${told%%$'\n'*}" "$get"
  version=$(sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' <<<"$told" | head -n 1)
  [[ $(printf '6.2\n%s\n' "$version" | sort --version-sort | head -n 1) == 6.2 ]] \
    || fail "swift is ${version:-of an unknown version}; 6.2 or later is needed" "$get"
  say swift "$version"
}

check_packages
check_swift

# English words are divided by patterns that belong to the home: the same pages wherever the home is copied.
copy_patterns() {
  local patterns=/usr/share/hyphen/hyph_en_US.dic own=Hyphenation/hyph_en_US.dic
  [[ -s $own ]] && return
  if [[ ! -s $patterns ]]; then
    say note "there are no patterns at $patterns: English words will stay whole"
    return
  fi
  mkdir -p Hyphenation
  cp /usr/share/doc/hyphen-en-us/copyright Hyphenation/LICENSE 2>/dev/null || true
  cp "$patterns" "$own.part" && mv "$own.part" "$own"
  say patterns "$own"
}
copy_patterns
