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
rm -rf "$share/Styles" "$share/Fonts"
cp --recursive Styles Fonts "$share/"
rm -rf "$share"/Fonts/.[!.]*
chmod --recursive u=rwX,go=rX "$share"

# Completion is a convenience: a command that can not print it is installed all the same.
completions=$prefix/share/bash-completion/completions
if "$command" --generate-completion-script bash >.build/completion 2>/dev/null </dev/null; then
  install -D -m 644 .build/completion "$completions/gongwen"
fi

say installed "$prefix/bin/gongwen"
say installed "$share (styles, font manifest, fonts)"
find "$share/Fonts" -name '*.[ot]t[fc]' | grep --quiet . \
  || say note "there are no fonts in Fonts/: run 'make fonts' and install again, or name a folder with --fonts"
