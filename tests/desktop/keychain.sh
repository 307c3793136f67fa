#!/usr/bin/env bash
# The vault, and the commands that sign in and out, with a real Secret Service (gnome-keyring) on a private bus: unlocked, locked, and with none.
set -euo pipefail
cd "$(dirname "$0")/../.."

here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
export here XDG_RUNTIME_DIR="$here/run" XDG_DATA_HOME="$here/share" CONVENE_TEST_KEYCHAIN="$here/profile"
mkdir -m 700 "$here/run" "$here/share"
# Nothing is started by name, so that "none" means none whatever is installed.
cat > "$here/bus.conf" <<-'XML'
	<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
	 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
	<busconfig>
	  <type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
	  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
	</busconfig>
XML

on_a_bus() { dbus-run-session --config-file="$here/bus.conf" -- bash -euo pipefail -c "$1"; }

# A filter that matches nothing would pass, too.
ignored() {
    if ! cargo test --locked --test it "$1" -- --ignored --exact >"$here/log" 2>&1 ||
        ! grep -q '1 passed' "$here/log"; then
        cat "$here/log"; exit 1
    fi
    echo "ok: $1"
}
vault() { ignored "vault_real::$1"; }

# keyring PASSWORD: unlocked, and made at the first time. keyring: locked.
keyring() {
    printf %s "${1:-}" | gnome-keyring-daemon --foreground --components=secrets ${1:+--unlock} >/dev/null 2>&1 &
    for _ in $(seq 100); do
        if dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
            string:org.freedesktop.secrets 2>/dev/null | grep -q 'boolean true'; then return; fi
        sleep 0.1
    done
    echo "gnome-keyring-daemon offers no secrets"; exit 1
}

# The keys of Convene as somebody else on the bus sees them.
keys() {
    local found
    found=$(dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
        org.freedesktop.Secret.Service.SearchItems dict:string:string:service,Convene,username,cache-key-v1 |
        grep -c 'object path' || true)
    if [ "$found" != "$1" ]; then echo "$found keys instead of $1"; exit 1; fi
}
export -f ignored vault keyring keys

on_a_bus 'vault without_a_secret_service_accounts_are_in_memory_only'

on_a_bus '
    keyring "a password"
    keys 0
    vault signing_in_makes_a_key_and_a_sealed_file_and_no_library_logs_either_secret
    keys 1
    vault the_next_process_is_still_signed_in
    vault signing_out_leaves_no_file
    keys 0
    ignored cli::commands::a_sign_in_outlasts_its_command_until_the_command_that_signs_out
    keys 0
    vault signing_in_makes_a_key_and_a_sealed_file_and_no_library_logs_either_secret'

on_a_bus 'keyring; vault a_locked_keyring_leaves_the_file_alone_and_accounts_in_memory'

on_a_bus 'keyring "a password"; vault the_next_process_is_still_signed_in'

rm "$here/log"
if grep -r canary "$here"; then echo "a secret is readable"; exit 1; fi
