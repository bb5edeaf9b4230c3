#!/usr/bin/env bash
# Removes what Scripts/install.sh put there, and the folders of its own that are empty then.
#
#   Scripts/uninstall.sh DESTDIR PREFIX      (what `make uninstall` calls; DESTDIR may be empty)
. "$(dirname "$0")/common.sh"
(($# == 2)) && [[ -n $2 ]] || fail "usage: Scripts/uninstall.sh DESTDIR PREFIX"
prefix=$1$2
share=$prefix/share/gongwen
[[ -e $prefix/bin/gongwen || -e $share ]] || {
  say nothing "is installed under $prefix"
  exit
}

rm -f "$prefix/bin/gongwen" "$prefix/share/bash-completion/completions/gongwen" "$share/Fonts/.gongwen-index"
for item in Styles/* Fonts/* Hyphenation/*; do
  holds_own_words "$item" "$share/$item" || rm -rf "${share:?}/$item"
done
[[ ! -d $share ]] || find "$share" -depth -type d -empty -delete
say removed "$prefix/bin/gongwen and $share"
[[ ! -d $share ]] || say kept "in $share: what install did not put there"
