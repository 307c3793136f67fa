#!/usr/bin/env bash
# The Debian package as people get it: installed, started from its desktop entry's command under a private display,
# and removed without a trace. Needs root: tests/desktop/package.sh FOLDER-OF-ATSPI_PROBE PACKAGE
set -euo pipefail
probe=$1/atspi_probe.py
package=$2
profile=$(mktemp -d)
trap 'rm -rf "$profile"; dpkg --remove convene >/dev/null 2>&1 || true' EXIT

dpkg --install "$package" >/dev/null
desktop-file-validate /usr/share/applications/convene.desktop
appstreamcli validate --no-net /usr/share/metainfo/io.github.convene.Convene.metainfo.xml
dpkg --verify convene

read -r -a start <<< "$(sed -n 's/^Exec=//p' /usr/share/applications/convene.desktop)"
[ "$(command -v "${start[0]}")" = /usr/bin/convene ]
/usr/bin/python3 "$probe" -e 'wait "~^Ready in the demo organisation" 30' -e 'wait entry:Subject 20' \
    -e 'wait "button:Create or get meeting"' -e close -e 'exit 0' -- \
    "/usr/bin/${start[0]}" --demo --profile-dir "$profile"

dpkg --remove convene >/dev/null
for left in /usr/bin/convene /usr/share/applications/convene.desktop /usr/share/doc/convene; do
    if [ -e "$left" ]; then echo "$left is still there"; exit 1; fi
done
echo "ok: the package was installed, started and removed"
