#!/usr/bin/env bash
# Puts the built command and what it needs at run time where the installed command looks for it.
#
#   Scripts/install.sh DESTDIR PREFIX        (what `make install` calls; DESTDIR may be empty)
#
# Builds nothing, so that it can run under sudo without a Swift toolchain on root's PATH.
. "$(dirname "$0")/common.sh"
(($# == 2)) && [[ -n $2 ]] || fail "usage: Scripts/install.sh DESTDIR PREFIX"
prefix=$1$2
share=$prefix/share/gongwen
command=.build/release/gongwen

[[ -x $command ]] || fail "$command is not built yet" "run 'make fonts' first, as yourself; then install"
install -d "$prefix/bin" "$share" 2>/dev/null && [[ -w $prefix/bin && -w $share ]] \
  || fail "cannot write to $prefix" "run as a user who can (sudo make install), or name another PREFIX"

install -m 755 "$command" "$prefix/bin/gongwen"
# Item by item: fonts that someone put into the installed folder stay.
for item in Styles/* Fonts/* Hyphenation/*; do
  [[ -e $item ]] || continue
  if holds_own_words "$item" "$share/$item"; then
    # A list that an earlier install kept stays as well.
    kept=$share/$item.old
    for ((number = 2; ; number++)); do
      [[ -e $kept ]] && ! cmp --silent "$share/$item" "$kept" || break
      kept=$share/$item.old.$number
    done
    mv "$share/$item" "$kept"
    say kept "$kept, the list of words that was there"
  fi
  rm -rf "${share:?}/$item"
  install -d "$share/${item%/*}"
  cp --recursive "$item" "$share/$item"
done

# Completion is a convenience: a command that cannot print it is installed all the same.
completions=$prefix/share/bash-completion/completions
if "$command" --generate-completion-script bash >.build/completion 2>/dev/null </dev/null; then
  install -D -m 644 .build/completion "$completions/gongwen"
fi

say installed "$prefix/bin/gongwen"
say installed "$share (styles, font manifest, fonts)"
# Users may not be able to write here, so the index of the fonts is made now; without it each start reads them all.
env --unset GONGWEN_HOME --unset GONGWEN_FONTS "$prefix/bin/gongwen" fonts >/dev/null 2>&1 </dev/null || true
chmod --recursive u=rwX,go=rX "$share"
[[ -n $(find "$share/Fonts" -name '*.[ot]t[fc]' -print -quit) ]] \
  || say note "there are no fonts in Fonts/: run 'make fonts' and install again, or name a folder with --fonts"
