#!/usr/bin/python3
"""Nothing lost, nothing doubled: the real window against the demo organisation's server, ended and started again.

    ledger.py FOLDER_OF_THE_PROBE PROGRAM

Between the two stands a recorder, which keeps what was asked and answered, and can hold an answer back.
"""

import json
import os
import pathlib
import signal
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
CREATE_OR_GET = "/onlineMeetings/createOrGet"


class Recorder:
    """Hands every request on to the server, and answers when the gate is open.

    `asked` has method, path, status and answer of each request, also of those that wait at the gate."""

    def __init__(self, root):
        self.asked = []
        self.open_gate()
        recorder = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def hand_on(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0))) or None
                headers = {k: v for k, v in self.headers.items() if k.lower() not in ("host", "connection", "accept-encoding")}
                request = urllib.request.Request(root + self.path, body, headers, method=self.command)
                try:
                    answer = urllib.request.urlopen(request)
                except urllib.error.HTTPError as error:
                    answer = error
                content = answer.read()
                gate = recorder.gate
                recorder.asked.append((self.command, self.path, answer.status, content))
                gate.wait(60)
                self.send_response(answer.status)
                for name in ("Content-Type", "request-id", "client-request-id", "Location"):
                    if name in answer.headers:
                        self.send_header(name, answer.headers[name])
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

    def open_gate(self):
        self.gate = threading.Event()
        self.gate.set()

    def shut_gate(self):
        """What opens it again for those that wait; who comes later waits as well, until `open_gate`."""
        self.gate = threading.Event()
        return self.gate

    def since(self, count):
        return [(method, path) for method, path, *_ in self.asked[count:]]

    def made(self):
        """Graph's IDs of the meetings that createOrGet answered with, by status."""
        return [(status, json.loads(content)["id"]) for method, path, status, content in self.asked
                if method == "POST" and CREATE_OR_GET in path]

    def held_at_server(self, token, graph_id):
        request = urllib.request.Request(
            f"{self.url}/v1.0/me/onlineMeetings/{graph_id}", headers={"Authorization": f"Bearer {token}"})
        return json.load(urllib.request.urlopen(request))


def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    profile = folder / "profile"
    profile.mkdir(mode=0o700)
    demo = subprocess.Popen([PROGRAM, "demo-server", "--state", folder / "demo"], stdout=subprocess.PIPE, text=True)
    says = json.loads(demo.stdout.readline())
    recorder = Recorder(says["graph_url"])
    (profile / "settings.toml").write_text(
        f'default_connection = "Desk"\n[[connection]]\nname = "Desk"\nsign_in = "token"\ncloud = "custom"\n'
        f'graph_url = "{recorder.url}"\n')
    environment = {"CONVENE_TOKEN": says["token"]}
    starts = 0

    def start(session):
        nonlocal starts
        starts += 1
        app = session.start([PROGRAM, "--profile-dir", str(profile)], env=environment, log=folder / f"stderr-{starts}")
        app.find("entry:External ID", 30)
        app.find("label:~^Ready", 20)
        return app

    try:
        with Session(size="1280x900") as session:
            # Create; quit; start; the ledger and one GET answer.
            app = start(session)
            app.find("entry:Subject").set_text("Review of ticket 42")
            app.find("entry:Start date").set_text("tomorrow")
            app.find("entry:Start time").set_text("14:00")
            app.find("toggle button:30 min").click()
            app.find("entry:External ID").set_text("TICKET-42")
            app.find("button:Create or get meeting").click()
            app.find("label:Meeting created", 20)
            app.close()

            before = len(recorder.asked)
            app = start(session)
            # The form is as it was.
            app.expect("entry:External ID", "TICKET-42")
            check(app, recorder)
            app.find("label:Meeting already existed")
            checked = recorder.since(before)
            assert all(method == "GET" for method, _ in checked), checked
            [(_, graph_id)] = recorder.made()
            assert checked[-1][1].endswith(f"/onlineMeetings/{graph_id}"), checked

            # Change the times in the form; check again; apply; the server holds them.
            app.find("entry:Start time").set_text("15:30")
            check(app, recorder)
            app.find("button:Apply my changes").click()
            app.find("~changed just now", 20)
            patches = [path for method, path in recorder.since(before) if method == "PATCH"]
            assert len(patches) == 1, patches
            held = recorder.held_at_server(says["token"], graph_id)
            assert "T15:30" in local(held["startDateTime"]), held["startDateTime"]

            # SIGKILL between send and answer; start; Resume; one meeting.
            app.find("entry:External ID").set_text("TICKET-43")
            before = len(recorder.made())
            recorder.shut_gate()
            app.find("button:Create or get meeting").click()
            session.until(lambda: len(recorder.made()) > before, 20, "nothing was sent", app)
            os.kill(app.pid, signal.SIGKILL)
            app.proc.wait(10)
            recorder.open_gate()

            app = start(session)
            app.find("~^Meetings").click()
            app.find("~^Resume").click()
            app.find("label:Meeting already existed", 20)
            app.find("entry:Search meetings", 20)
            made = [entry for entry in recorder.made() if entry[1] != graph_id]
            assert [status for status, _ in made] == [201, 200], made
            assert len({graph_id for _, graph_id in made}) == 1, made
            app.close()
    finally:
        demo.terminate()
        demo.wait(10)
        recorder.server.shutdown()
    print("nothing lost, nothing doubled")


def check(app, recorder):
    """Presses the button and waits for the end: of meetings known before, what differs stands there already."""
    gate = recorder.shut_gate()
    app.find("button:Check external ID").click()
    app.find("label:Checking the external ID…", 20)
    recorder.open_gate()
    gate.set()
    app.gone("label:Checking the external ID…", 20)


def local(time_of_service):
    from datetime import datetime
    return datetime.fromisoformat(time_of_service.replace("Z", "+00:00")[:19] + "+00:00").astimezone().isoformat()


if __name__ == "__main__":
    main()
