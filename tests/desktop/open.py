#!/usr/bin/python3
"""Links of other programs: `convene open` fills the form of the real window that is open, asks where something is typed, and
sends nothing; and it opens the window where there is none.

    open.py FOLDER_OF_THE_PROBE PROGRAM
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

sys.path.insert(0, sys.argv[1])
from atspi_probe import Session  # noqa: E402

PROGRAM = os.path.abspath(sys.argv[2])
LINK = ("convene://new?external-id=TICKET-42&subject=Printer%20on%20fire&start=2026-12-01T14:00&duration=45"
        "&time-zone=Europe/Madrid&attendee=ana@contoso.com&presenter=bob@contoso.com")
BANNER = "Filled in by a link. Look it over before you press Create or get meeting."
WRONG = "convene:new?subject=a&subject=b"
NOT_TAKEN = ("Another program opened a link that can’t be used, and nothing was filled in. "
             "In the link, subject stands twice, and it can have one value only.")
QUESTION = "dialog:Fill the form from a link?"


class Recorder:
    """Hands every request on to the server; `asked` has the method and path of each."""

    def __init__(self, root):
        self.asked = []
        recorder = self

        class Handler(BaseHTTPRequestHandler):
            def hand_on(self):
                recorder.asked.append((self.command, self.path))
                body = self.rfile.read(int(self.headers.get("Content-Length", 0))) or None
                headers = {k: v for k, v in self.headers.items() if k.lower() not in ("host", "connection", "accept-encoding")}
                request = urllib.request.Request(root + self.path, body, headers, method=self.command)
                try:
                    answer = urllib.request.urlopen(request)
                except urllib.error.HTTPError as error:
                    answer = error
                content = answer.read()
                self.send_response(answer.status)
                self.send_header("Content-Type", answer.headers.get("Content-Type", "application/json"))
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_POST = do_PATCH = do_DELETE = hand_on

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def made(self):
        return [path for method, path in self.asked if method == "POST" and path.endswith("/createOrGet")]

    def looked_up(self):
        return [path for _, path in self.asked if "contoso" in path or "/people" in path]


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        demo = subprocess.Popen([PROGRAM, "demo-server"], stdout=subprocess.PIPE, text=True)
        try:
            walk(folder, json.loads(demo.stdout.readline()))
        finally:
            demo.terminate()
            demo.wait(10)


def walk(folder, says):
    profile = folder / "profile"
    profile.mkdir(mode=0o700)
    recorder = Recorder(says["graph_url"])
    (profile / "settings.toml").write_text(
        f'default_connection = "Desk"\n[[connection]]\nname = "Desk"\nsign_in = "token"\ncloud = "custom"\n'
        f'graph_url = "{recorder.url}"\n')
    environment = {"CONVENE_TOKEN": says["token"]}
    here = ["--profile-dir", str(profile)]

    def open_from_outside(*arguments):
        # As another program does, which has no display, token or terminal of the window's.
        return subprocess.run([PROGRAM, *here, "open", *arguments], capture_output=True, text=True, timeout=60)

    def is_filled(app, subject, external_id):
        app.expect("entry:Subject", subject, 20)
        app.expect("entry:External ID", external_id)

    with Session(size="1280x900") as session:
        app = session.start([PROGRAM, *here], env=environment, log=folder / "stderr-1")
        app.find("entry:External ID", 30)
        app.find("label:~^Ready", 20)
        app.find("toggle button:Meetings").click()
        app.find("entry:Search meetings", 20)
        before = len(recorder.asked)

        # Into the untouched form, from whatever screen.
        opened = open_from_outside("--", LINK)
        assert opened.returncode == 0 and not opened.stdout, opened
        is_filled(app, "Printer on fire", "TICKET-42")
        app.find(f"~^{BANNER}$", 20)
        app.expect("entry:Start time", "14:00")
        app.expect("entry:End time", "14:45")
        app.expect("entry:Time zone", "Europe/Madrid")
        app.find("combo box:Role of bob@contoso.com: Presenter".replace(": P", "\\: P"))
        if len(sys.argv) > 3:
            session.screenshot(sys.argv[3] + "-filled.png")
        assert recorder.asked[before:] == [], recorder.asked[before:]

        # What stands there now is asked about; the safe answer has the focus.
        open_from_outside("--subject", "Another one", "--external-id", "TICKET-43")
        app.find(QUESTION, 20)
        session.until(lambda: app.focused() is not None and app.focused().name == "Keep what I typed", 5, "no focus", app)
        if len(sys.argv) > 3:
            session.screenshot(sys.argv[3] + "-asked.png")
        app.find("button:Keep what I typed").click()
        app.gone(QUESTION)
        is_filled(app, "Printer on fire", "TICKET-42")
        open_from_outside("--subject", "Another one", "--external-id", "TICKET-43")
        app.find("button:Fill the form", 20).click()
        is_filled(app, "Another one", "TICKET-43")
        app.find("button:Undo").click()
        is_filled(app, "Printer on fire", "TICKET-42")

        # What is no link changes nothing.
        wrong = open_from_outside("--", WRONG)
        assert wrong.returncode == 2 and "stands twice" in wrong.stderr, wrong
        app.find(f"label:{NOT_TAKEN}", 20)
        is_filled(app, "Printer on fire", "TICKET-42")
        assert recorder.asked[before:] == [], recorder.asked[before:]
        app.close()
        print("links filled the form of the open window", flush=True)

    # Where no window is open, the link opens one; what was kept of the form is asked about first.
    with Session(size="1280x900") as session:
        app = session.start([PROGRAM, *here, "open", "--", "convene:check?external-id=TICKET-44"], env=environment, log=folder / "stderr-2")
        app.find(QUESTION, 30)
        app.find("button:Fill the form").click()
        is_filled(app, "", "TICKET-44")
        app.find("~^Filled in by a link. Look it over before you press Check external ID.$", 20)
        app.close()
        app = session.start([PROGRAM, *here, "open", "--", WRONG], env=environment, log=folder / "stderr-3")
        app.find(f"label:{NOT_TAKEN}", 30)
        app.expect("entry:External ID", "TICKET-44")
        if len(sys.argv) > 3:
            session.screenshot(sys.argv[3] + "-wrong.png")
        app.close()
        assert app.proc.returncode == 2, app.proc.returncode
        print("a link opened the window", flush=True)
    assert recorder.made() == [], recorder.made()
    assert recorder.looked_up() == [], recorder.looked_up()


if __name__ == "__main__":
    main()
