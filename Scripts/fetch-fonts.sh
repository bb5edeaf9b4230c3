#!/usr/bin/env bash
# Gets free fonts from Debian packages into Fonts/, without root and without installing anything.
#
#   Scripts/fetch-fonts.sh [min|recommended|full]
#
# A second run finds everything in place and needs no network. A family appears under Fonts/ by one rename, so
# that an interrupted run leaves nothing half. A file that was damaged since is noticed and fetched again.
. "$(dirname "$0")/common.sh"
tier=${1:-recommended}

# tier | folder under Fonts/ | Debian package | path in the package | face to keep, when it is to be converted
#
# CFF outlines are converted to TrueType by `gongwen fonts prepare`: Cairo embeds those faster and smaller, and of
# a collection of ten languages only the Simplified Chinese face stays. TrueType files stay as they are.
faces='
min         fandol            texlive-lang-chinese  usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf  FandolFang-Regular
min         fandol            texlive-lang-chinese  usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolKai-Regular.otf   FandolKai-Regular
min         fandol            texlive-lang-chinese  usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolHei-Regular.otf   FandolHei-Regular
min         fandol            texlive-lang-chinese  usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolSong-Regular.otf  FandolSong-Regular
min         fandol            texlive-lang-chinese  usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolSong-Bold.otf     FandolSong-Bold
min         liberation        fonts-liberation2     usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf  -
recommended noto-cjk          fonts-noto-cjk        usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc        NotoSerifCJKsc-Bold
recommended noto-cjk          fonts-noto-cjk        usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc     NotoSerifCJKsc-Regular
recommended noto-cjk          fonts-noto-cjk        usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc      NotoSansCJKsc-Regular
recommended lxgw-wenkai       fonts-lxgw-wenkai     usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Light.ttf  -
full        noto-cjk-extra    fonts-noto-cjk-extra  usr/share/fonts/opentype/noto/NotoSerifCJK-ExtraLight.ttc  NotoSerifCJKsc-ExtraLight
full        noto-cjk-extra    fonts-noto-cjk-extra  usr/share/fonts/opentype/noto/NotoSansCJK-Medium.ttc       NotoSansCJKsc-Medium
full        babelstone-han    fonts-babelstone-han  usr/share/fonts/truetype/babelstone/BabelStoneHan.ttf      -
full        hanazono          fonts-hanazono        usr/share/fonts/truetype/hanazono/HanaMinB.ttf             -
'
# folder | path in the package of each text that states the licence (a trailing * takes .gz or not)
licences='
fandol          usr/share/doc/texlive-doc/fonts/fandol/README*
fandol          usr/share/doc/texlive-doc/fonts/fandol/COPYING*
liberation      usr/share/doc/fonts-liberation2/copyright
noto-cjk        usr/share/doc/fonts-noto-cjk/copyright
lxgw-wenkai     usr/share/doc/fonts-lxgw-wenkai/copyright
noto-cjk-extra  usr/share/doc/fonts-noto-cjk-extra/copyright
babelstone-han  usr/share/doc/fonts-babelstone-han/copyright
hanazono        usr/share/doc/fonts-hanazono/copyright
'
by_hand="Fonts/README.md tells how to put fonts there by hand"
converter=${GONGWEN:-.build/release/gongwen}
work=Fonts/.partial
apt=(-o APT::Sandbox::User=root -o Debug::NoLocking=1)

# column NUMBER KEY-NUMBER KEY: that column of the rows of standard input whose KEY-NUMBER is KEY.
column() {
  awk -v want="$1" -v at="$2" -v key="$3" '$at == key && !seen[$want]++ { print $want }'
}

folders_of_tier() {
  local t
  for t in min recommended full; do
    column 2 1 "$t" <<<"$faces"
    [[ $t == "$tier" ]] && return
  done
}

# state_of FOLDER: complete | original (whole, but not converted yet) | absent
state_of() {
  local source=Fonts/$1/SOURCE
  [[ -f $source ]] || { echo absent; return; }
  (cd "Fonts/$1" && awk '$1 == "file" { print $2 "  " $3 }' SOURCE | sha256sum --check --status 2>/dev/null) \
    || { echo absent; return; }
  awk '$1 == "outlines" { print ($2 == "original" ? "original" : "complete") }' "$source"
}

# can_convert: whether a built command is there and knows how.
can_convert() {
  local help
  [[ -x $converter ]] && help=$("$converter" fonts prepare --help 2>/dev/null </dev/null) && [[ $help == *--face* ]]
}

# needs_converting FOLDER: whether any of its faces has CFF outlines.
needs_converting() {
  [[ -n $(column 5 2 "$1" <<<"$faces" | tr -d '\n-') ]]
}

# is_font FILE: whether the first bytes are those of an OpenType font or collection.
is_font() {
  case $(od --address-radix=n --format=x1 --read-bytes=4 "$1" | tr -d ' \n') in
    4f54544f | 00010000 | 74746366 | 74727565) [[ $(stat --format=%s "$1") -gt 100000 ]] ;;
    *) return 1 ;;
  esac
}

# use_private_lists: package lists of our own, for machines where apt's are absent or out of date. No root needed.
use_private_lists() {
  say fonts "reading Debian's package lists (kept apart from the system's)"
  mkdir -p "$work"/apt/{lists,cache}/partial "$work"/apt/cache/archives/partial
  apt+=(-o "Dir::State=$PWD/$work/apt" -o "Dir::State::lists=$PWD/$work/apt/lists"
    -o "Dir::State::status=/var/lib/dpkg/status" -o "Dir::Cache=$PWD/$work/apt/cache")
  quietly "$work/update.log" apt-get "${apt[@]}" update || true
}

# download PACKAGE…: the archives into $work/deb, each with the sum that apt's signed index gives.
download() {
  mkdir -p "$work/deb"
  local wanted
  wanted=$(apt-get "${apt[@]}" --print-uris download "$@" 2>"$work/uris.log" </dev/null) || return 1
  # 'uri' file size SHA256:sum
  awk '{ sub("SHA256:", "", $4); print $4 "  " $2 }' <<<"$wanted" >"$work/deb/SHA256SUMS"
  say fonts "downloading $* ($(awk '{ n += $3 } END { printf "%.0f", n / 1048576 }' <<<"$wanted") MiB)"
  (cd "$work/deb" && quietly ../download.log apt-get "${apt[@]}" download "$@") || return 1
  (cd "$work/deb" && sha256sum --check --quiet SHA256SUMS) || fail "a downloaded package is damaged" "run it again"
}

fetch_packages() {
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null \
    || fail "fetching fonts needs Debian's apt-get and dpkg-deb" "$by_hand"
  download "$@" && return
  use_private_lists
  download "$@" || fail "could not download $*: $(tail -n 1 "$work"/{uris,download}.log 2>/dev/null | grep . | tail -n 1)" \
    "check the network and that /etc/apt/sources.list has a Debian archive, then run make fonts again" "$by_hand"
}

# unpack FOLDER STAGE: the fonts and licence texts of one family out of its package.
unpack() {
  local folder=$1 stage=$2 package archive paths
  package=$(column 3 2 "$folder" <<<"$faces")
  archive=$(echo "$work/deb/${package}"_*.deb)
  mapfile -t paths < <(column 4 2 "$folder" <<<"$faces")
  mapfile -t -O "${#paths[@]}" paths < <(column 2 1 "$folder" <<<"$licences")
  mkdir -p "$stage/unpacked"
  dpkg-deb --fsys-tarfile "$archive" | tar --extract --directory "$stage/unpacked" --wildcards "${paths[@]/#/./}" \
    || fail "$package could not be unpacked (tar tells why, above)" "make room on the disk if it is full" \
      "if a file is not found in the archive, please report it with: apt-cache policy $package"
  find "$stage/unpacked" -type f \( -name '*.otf' -o -name '*.ttf' -o -name '*.ttc' \) -exec mv -t "$stage" {} +
  write_licence "$folder" "$stage"
  rm -r "$stage/unpacked"
  printf 'package   %s\nversion   %s\narchive   %s\n' "$package" "$(dpkg-deb --field "$archive" Version)" \
    "$(sha256sum "$archive" | cut -d ' ' -f 1)" >"$stage/SOURCE"
}

write_licence() {
  local pattern text
  while read -r pattern; do
    for text in "$2/unpacked"/$pattern; do
      if [[ $text == *.gz ]]; then gzip --decompress --stdout "$text"; else cat "$text"; fi
      echo
    done
  done < <(column 2 1 "$1" <<<"$licences") >"$2/LICENSE"
}

# convert STAGE PATH FACE: one CFF face into TrueType outlines, in place of the file it came from.
convert() {
  local original=$1/${2##*/}
  [[ $3 != - && -f $original ]] || return 0
  if quietly "$work/prepare.log" "$converter" fonts prepare "$original" -o "$1" --face "$3" && is_font "$1/$3.ttf"; then
    rm "$original"
  else
    say fonts "could not convert $3: keeping ${original##*/} as it is (works, but PDFs are larger)"
    return 1
  fi
}

# finish FOLDER STAGE: checks, converts, writes the sums, and puts the family in its place.
finish() {
  local folder=$1 stage=$2 outlines=original file path face
  for file in "$stage"/*.[ot]t[fc]; do
    is_font "$file" || fail "${file##*/} is not a font" "run make fonts again"
  done
  if can_convert; then
    needs_converting "$folder" && say fonts "preparing the faces of $folder"
    outlines=prepared
    while read -r _ _ _ path face; do convert "$stage" "$path" "$face" || outlines=original; done \
      < <(awk -v folder="$folder" '$2 == folder' <<<"$faces")
  elif ! needs_converting "$folder"; then
    outlines=prepared
  fi
  printf 'outlines  %s\n' "$outlines" >>"$stage/SOURCE"
  (cd "$stage" && sha256sum -- *.[ot]t[fc] | sed 's/^/file      /') >>"$stage/SOURCE"
  put_in_place "$folder" "$stage"
}

# put_in_place FOLDER STAGE: replaces the family; what a user added to the old folder moves along.
put_in_place() {
  local old=Fonts/$1 file
  if [[ -d $old ]]; then
    for file in "$old"/*; do
      grep --quiet --no-messages "  ${file##*/}\$" "$old/SOURCE" && continue
      [[ -e $2/${file##*/} ]] || mv "$file" "$2/"
    done
    mv "$old" "$work/old-$1"
  fi
  mv "$2" "$old"
  say fonts "Fonts/$1: $(cd "$old" && echo *.[ot]t[fc])"
}

take_turn() {
  mkdir -p Fonts && [[ -w Fonts ]] || fail "cannot write to $PWD/Fonts" "run this as the owner of the folder"
  exec 9>Fonts/.lock
  flock 9
  rm -rf "$work"
  mkdir "$work"
  trap 'rm -rf "$work"' EXIT
  trap 'exit 130' INT TERM
}

main() {
  [[ $tier =~ ^(min|recommended|full)$ ]] || fail "there is no tier '$tier'" "use min, recommended or full"
  local folder state absent=() original=()
  for folder in $(folders_of_tier); do
    state=$(state_of "$folder")
    [[ $state != absent ]] || absent+=("$folder")
    [[ $state != original ]] || original+=("$folder")
  done
  if ((${#original[@]} > 0)) && ! can_convert; then original=(); fi
  if ((${#absent[@]} + ${#original[@]} == 0)); then
    say fonts "the $tier set is in place"
    return
  fi
  take_turn
  if ((${#absent[@]} > 0)); then
    local packages=()
    for folder in "${absent[@]}"; do packages+=("$(column 3 2 "$folder" <<<"$faces")"); done
    fetch_packages "${packages[@]}"
    for folder in "${absent[@]}"; do
      unpack "$folder" "$work/$folder"
      finish "$folder" "$work/$folder"
    done
  fi
  for folder in ${original[@]+"${original[@]}"}; do
    mkdir "$work/$folder"
    cp --archive "Fonts/$folder"/*.[ot]t[fc] "Fonts/$folder/LICENSE" "$work/$folder/"
    grep --extended-regexp '^(package|version|archive) ' "Fonts/$folder/SOURCE" >"$work/$folder/SOURCE"
    finish "$folder" "$work/$folder"
  done
  if can_convert; then
    # Reads every face once and keeps an index beside them, so that the first report does not pay for it.
    env --unset GONGWEN_HOME "$converter" fonts >"$work/index.log" 2>&1 </dev/null || true
    return
  fi
  say fonts "kept with their original outlines; 'make fonts' converts them once the command is built"
}

main
