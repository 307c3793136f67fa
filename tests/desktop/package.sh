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

grep -q '^x-scheme-handler/convene=.*convene.desktop' /usr/share/applications/mimeinfo.cache

# With a link in place of %u, as a browser has the desktop start it.
read -r -a start <<< "$(sed -n 's/^Exec=//p' /usr/share/applications/convene.desktop)"
[ "$(command -v "${start[0]}")" = /usr/bin/convene ]
[ "${start[-1]}" = %u ]
/usr/bin/python3 "$probe" -e 'wait "~^Ready in the demo organisation" 30' -e 'wait "button:Create or get meeting"' \
    -e 'wait "~^Filled in by a link" 20' -e 'expect "entry:External ID" TICKET-42' -e close -e 'exit 0' -- \
    "/usr/bin/${start[0]}" --demo --profile-dir "$profile" "${start[@]:1:${#start[@]}-2}" 'convene:new?external-id=TICKET-42'

dpkg --remove convene >/dev/null
for left in /usr/bin/convene /usr/share/applications/convene.desktop /usr/share/doc/convene; do
    if [ -e "$left" ]; then echo "$left is still there"; exit 1; fi
done
echo "ok: the package was installed, started and removed"
