#!/usr/bin/python3
"""Signs in at the independent provider in the real window, as a screen reader does it.

    sign_in.py FOLDER_OF_THE_PROBE PROGRAM

Needs node, the packages of tests/provider, Chromium, gnome-keyring and strace. Each journey has a profile of its own.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
from urllib.parse import urlsplit

sys.path.insert(0, sys.argv[1])
from atspi_probe import Session  # noqa: E402

PROGRAM = os.path.abspath(sys.argv[2])
TESTS = pathlib.Path(__file__).resolve().parent.parent
SCRIPTS = TESTS / "provider"


def until(look, what, seconds=30):
    """Waits for something outside the window."""
    end = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < end, f"never: {what}"
        time.sleep(0.1)
    return found


class Provider:
    def __init__(self, folder, *options):
        self.folder = pathlib.Path(folder)
        command = ["node", SCRIPTS / "provider.mjs", folder, "--record-tokens", *options]
        self.folder.mkdir(mode=0o700)
        # It has much to say about how it should be run in earnest.
        with open(self.folder / "stderr", "wb") as log:
            self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
        self.says = json.loads(self.process.stdout.readline())

    def stop(self):
        self.process.terminate()
        self.process.wait(10)

    def requests(self, part):
        return [line for line in (self.folder / "requests.log").read_text().splitlines() if part in line]

    def tokens(self):
        return (self.folder / "tokens").read_text().split()


class Journey:
    """One profile, one private desktop; the program can be started in it again and again."""

    def __init__(self, provider, folder, browser="browser.mjs"):
        self.provider, self.folder = provider, pathlib.Path(folder)
        self.profile = self.folder / "profile"
        self.report = self.folder / "report.json"
        self.log = self.folder / "stderr"
        opener = self.folder / "browser"
        opener.write_text(f'#!/bin/sh\necho x >> "{self.folder}/opened"\nexec node "{SCRIPTS / browser}" "$1"\n')
        opener.chmod(0o700)
        self.environment = {
            "CONVENE_BROWSER": str(opener),
            "BROWSER_REPORT": str(self.report),
            # All that a library can be made to say.
            "RUST_LOG": "trace",
            "RUST_BACKTRACE": "full",
        }

    def start(self, session, before=()):
        """The logs of all starts are kept one after another."""
        log = self.folder / f"stderr-{len(list(self.folder.glob('stderr-*')))}"
        return session.start([*before, PROGRAM, "--profile-dir", str(self.profile)], env=self.environment, log=log)

    def browsers_opened(self):
        opened = self.folder / "opened"
        return len(opened.read_text().splitlines()) if opened.exists() else 0

    def nothing_leaked(self):
        tokens = self.provider.tokens()
        assert tokens
        for path in self.folder.rglob("*"):
            if path.is_file() and path != self.report:
                content = path.read_bytes()
                for token in tokens:
                    assert token.encode() not in content, f"{path} holds a token"


def connect(app, provider, way=None):
    """Fills in the page that connects, and presses Connect."""
    app.find("button:Connect to Microsoft 365…", 30).click()
    app.find("combo box:Cloud\\: Microsoft 365 (global)").click()
    app.find("toggle button:Another Graph address").click()
    if way:
        app.find("combo box:How to sign in\\: Browser (recommended)").click()
        app.find(f"toggle button:{way}").click()
    for field, text in [
        ("Graph address", provider.says["graph_url"]),
        ("Sign-in address", provider.says["authority_url"]),
        ("Organisation", provider.says["tenant"]),
        ("Client ID", provider.says["client_id"]),
        ("Connection name", "Larkfield"),
    ]:
        app.find(f"entry:{field}").set_text(text)
    assert not app.unnamed(), app.unnamed()
    app.find("button:Connect").click()


def make_meeting(app, outcome):
    app.find("toggle button:Schedule").click()
    app.find("entry:External ID").set_text("TICKET-42")
    app.find("entry:Subject").set_text("Stand-up")
    app.find("button:Create or get meeting").click()
    app.find(f"label:{outcome}", 20)


def sign_out(app):
    app.find("button:~^Account").click()
    app.find("button:Sign out").click()
    app.find("button:Sign in", 20)


def browser_journey(provider, folder, browser):
    """Connect, sign in, make a meeting, quit; start again: still signed in; sign out."""
    journey = Journey(provider, folder, browser)
    sealed = journey.profile / "data" / "sign-in.sealed"
    with Session(size="1280x900", secrets="unlocked") as session:
        app = journey.start(session)
        connect(app, provider)
        app.find("label:Connected", 60)
        report = until(lambda: journey.report.exists() and json.loads(journey.report.read_text()), "the browser's report")
        assert "failure" not in report, report
        title = subprocess.run(
            ["xdotool", "getwindowname", app.windows()[-1]], env=session.env, capture_output=True, text=True, check=True
        ).stdout.strip()
        assert title == f"Convene ({provider.says['authority_url']})", title
        make_meeting(app, "Meeting created")
        app.close()
        assert sealed.exists() and sealed.stat().st_mode & 0o777 == 0o600

        app = journey.start(session)
        app.find("label:Ready on Larkfield", 30)
        make_meeting(app, "Meeting already existed")
        assert journey.browsers_opened() == 1, "no browser opens at the second start"
        journey.nothing_leaked()
        sign_out(app)
        until(lambda: not sealed.exists(), "the sealed file goes")
        app.close()
    journey.nothing_leaked()
    return report


def code_journey(provider, folder):
    """The same with a code, which somebody types elsewhere; and nobody but the service is contacted."""
    journey = Journey(provider, folder)
    connections = journey.folder / "connections"
    watched = ["strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-o", str(connections)]
    with Session(size="1280x900", secrets="unlocked") as session:
        app = journey.start(session, watched)
        connect(app, provider, "Code on another device")
        app.find("button:Copy code", 30)
        code = app.find("label:~^[A-Z]{4}-[A-Z]{4}$").name
        page = app.find("label:~^http://127\\.0\\.0\\.1\\:[0-9]+/.*/deviceauth$").name
        subprocess.run(["node", SCRIPTS / "device.mjs", page, code], check=True, timeout=60)
        app.find("label:Connected", 60)
        make_meeting(app, "Meeting already existed")
        app.close()
    assert journey.browsers_opened() == 0
    port = urlsplit(provider.says["authority_url"]).port
    contacted = set(re.findall(r"AF_INET6?,.*?port=htons\((\d+)\).*?\"([0-9a-f.:]+)\"", connections.read_text()))
    # The other one is its own door, through which a second start asks for the window, when it shuts that.
    assert (str(port), "127.0.0.1") in contacted and len(contacted) <= 2, contacted
    assert {address for _, address in contacted} == {"127.0.0.1"}, contacted
    journey.nothing_leaked()


def without_keychain_journey(provider, folder):
    """Without a keychain: said plainly, nothing on disk, and signed out at the next start."""
    journey = Journey(provider, folder)
    with Session(size="1280x900", secrets="none") as session:
        app = journey.start(session)
        connect(app, provider)
        app.find("label:Connected", 60)
        app.find("toggle button:Schedule").click()
        app.find("label:~^You will need to sign in again next time", 10)
        app.close()
        app = journey.start(session)
        app.find("button:Sign in", 30)
        app.close()
    assert not (journey.profile / "data" / "sign-in.sealed").exists()
    journey.nothing_leaked()


def what_chromium_saw(report):
    """What only a real browser can prove."""
    assert report["method"] == "POST" and report["status"] == 200, report
    assert report["url"].startswith("http://localhost:"), report["url"]
    assert report["server"]["ipAddress"] in ("::1", "[::1]", "127.0.0.1"), report["server"]
    print("  Chromium found localhost at", report["server"]["ipAddress"])
    headers = report["headers"]
    assert headers["cache-control"] == "no-store"
    assert re.match("default-src 'none'", headers["content-security-policy"])
    assert headers["referrer-policy"] == "no-referrer" and headers["x-content-type-options"] == "nosniff"
    assert "access-control-allow-origin" not in headers
    assert "You can go back to Convene" in report["text"], report["text"]
    # Only that there is no picture for the tab; nothing about the page's policy.
    assert all("404" in remark for remark in report["remarks"]), report["remarks"]


def main():
    with tempfile.TemporaryDirectory(prefix="convene-sign-in-") as folder:
        root = pathlib.Path(folder)

        def place(name):
            (root / name).mkdir(mode=0o700)
            return root / name

        provider = Provider(root / "provider")
        try:
            print("sign in by form_post, restart, sign out")
            browser_journey(provider, place("script"), "browser.mjs")
            print("sign in with a code")
            code_journey(provider, place("code"))
            print("sign in without a keychain")
            without_keychain_journey(provider, place("plain"))
        finally:
            provider.stop()
        # Its meetings are in its memory: this one has none yet.
        provider = Provider(root / "other-provider")
        try:
            print("sign in in Chromium")
            what_chromium_saw(browser_journey(provider, place("chromium"), "chromium.mjs"))
        finally:
            provider.stop()


main()
