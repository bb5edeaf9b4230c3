#!/usr/bin/env bash
# Makes the folder in which the linker of `make build` looks first: with it the command is linked with less at its start.
#
#   Scripts/link-folder.sh FOLDER
#
# Each shared library that a program names is found, mapped and tied to the others before its first line runs; Debian's
# Cairo brings X11 and twelve more that a PDF never calls. What lies here as an archive is linked in instead, and libxml2,
# which is opened when a package is read, is named no more. Where an archive is missing the shared library stays.
. "$(dirname "$0")/common.sh"

folder=$1
mkdir -p "$folder"
# An archive of before may have lost one that it calls.
rm -f "$folder"/lib*
libraries=$(pkg-config --variable=libdir cairo)
inside=(cairo pixman-1 png16 fontconfig expat)
optional=(cmark-gfm cmark-gfm-extensions jpeg hyphen deflate yaml)

link_archive() { [[ -e $libraries/lib$1.a ]] && ln -sfn "$libraries/lib$1.a" "$folder/lib$1.a"; }

# Cairo comes with what it calls, or not at all.
needed=()
if (for name in "${inside[@]}"; do [[ -e $libraries/lib$name.a ]] || exit 1; done); then
  for name in "${inside[@]}"; do link_archive "$name"; done
  needed=("${inside[@]:1}")
fi
for name in "${optional[@]}"; do link_archive "$name" || true; done
# Swift's own compiler knows where C++'s library lies.
archive=$("$(dirname "$(command -v swiftc)")/clang" -print-file-name=libstdc++.a 2>/dev/null || true)
[[ $archive == /* && -e $archive ]] && ln -sfn "$archive" "$folder/libstdc++.a"
echo "INPUT(AS_NEEDED($libraries/libxml2.so))" >"$folder/libxml2.so"

# SwiftPM names the folders of pkg-config's files first, so this one is named in Pango's.
path=$(realpath "$folder")
while IFS= read -r line; do
  [[ $line != Libs:* ]] || line="Libs: -L${path// /\\ } ${needed[*]/#/-l}${line#Libs:}"
  printf '%s\n' "$line"
done <"$(pkg-config --variable=pcfiledir pango)/pango.pc" >"$folder/pango.pc"
