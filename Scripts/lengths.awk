# Tells files of more than 400 lines and functions of more than 40; ends with 1 when there are any.
#
#   awk -f Scripts/lengths.awk FILE…
#
# The sources are formatted: a function ends at the first brace that stands as far to the right as it begins.
function indent(line) { match(line, /^ */); return RLENGTH }

function tell(place, what, count, most) {
  print place ": " what count " lines, " most " at most"
  bad = 1
}

FNR == 1 {
  if (lines > 400) tell(file, "", lines, 400)
  file = FILENAME
  split("", start)
}

{ lines = FNR }

/[^ ]/ {
  here = indent($0)
  if (/^ *}/ && (here in start) && FNR - start[here] >= 40) {
    tell(FILENAME ":" start[here], "a function of ", FNR - start[here] + 1, 40)
  }
  # What begins farther to the right is over; so is what this brace closes.
  for (column in start) if (column + 0 > here || /^ *}/ && column + 0 == here) delete start[column]
}

!/}$/ && (/^ *(@[A-Za-z]+(\([^)]*\))? )*([a-z]+(\([a-z]+\))? )*(func |init[?(<]|subscript[(<])/ || /^ *([a-z]+ )*var [^=]*{$/) { start[here] = FNR }

END {
  if (lines > 400) tell(file, "", lines, 400)
  exit bad
}
