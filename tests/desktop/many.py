#!/usr/bin/python3
"""Many meetings at once: the real program against the demo organisation's server, of whose answers one in twenty fails.

    many.py PROGRAM [ROWS]

A sheet of ROWS rows (2,000) is sent once in one go, and once with the program ended by SIGKILL halfway and started again. Both
times the server has to have one meeting for each row and no other, each with the row's subject, and the results file has to name
the link of each.
"""

import collections
import csv
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request

PROGRAM = os.path.abspath(sys.argv[1])
ROWS = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
TOKEN = "many-meetings-token"

# One answer in twenty: of each kind a hundredth, or half of one.
FAULTS = [
    (0.010, {"kind": "status", "status": 503}),
    (0.010, {"kind": "status", "status": 429, "retry_after": {"seconds": 1}}),
    (0.010, {"kind": "reset", "when": "before_work"}),
    (0.010, {"kind": "reset", "when": "after_work"}),
    (0.005, {"kind": "truncate"}),
    (0.005, {"kind": "status", "status": 502, "body": "html"}),
]


class Server:
    """The demo organisation, told to fail."""

    def __enter__(self):
        self.process = subprocess.Popen([PROGRAM, "demo-server", "--token", TOKEN], stdout=subprocess.PIPE, text=True)
        self.url = json.loads(self.process.stdout.readline())["graph_url"]
        for seed, (probability, fault) in enumerate(FAULTS):
            chance = {"probability": probability, "seed": seed}
            self.call("POST", "/_demo/faults",
                      {"path": "/onlineMeetings", "times": None, "chance": chance, "fault": fault})
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"}
        with urllib.request.urlopen(urllib.request.Request(self.url + path, data, headers, method=method)) as answer:
            content = answer.read()
        return json.loads(content) if content else None

    def meetings(self):
        return self.call("GET", "/_demo/meetings")["value"]


def external_id(number):
    return f"LESSON-{number:05}"


def subject(number):
    return f"Lesson {number}, group “{number % 7}”"


def sheet(folder):
    """As a spreadsheet in Spanish writes it: a mark in front, semicolons, dates with the day first."""
    path = folder / "lessons.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["ID externo", "Asunto", "Fecha", "Hora", "Duración", "Asistentes"])
        for number in range(ROWS):
            day = time.strftime("%d/%m/%Y", time.gmtime(1_830_000_000 + number // 8 * 86_400))
            writer.writerow([external_id(number), subject(number), day, f"{9 + number % 8}:00", 45, "bob@contoso.com"])
    return path


def command(folder, server, path):
    settings = f'[[connection]]\nname = "S"\nsign_in = "token"\ncloud = "custom"\ngraph_url = "{server.url}"\n'
    (folder / "settings.toml").write_text(settings)
    environment = {**os.environ, "CONVENE_TOKEN": TOKEN, "LC_ALL": "C.UTF-8",
                   "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
    arguments = [PROGRAM, "create", "--from", str(path), "--zone", "Madrid", "--json", "--profile-dir", str(folder)]
    return subprocess.Popen(arguments, env=environment, stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finish(process):
    out, err = process.communicate()
    assert process.returncode == 0, (process.returncode, err[:3000], out[:500])
    return json.loads(out)["many"], err


def check(server, folder, answer):
    """What the server has, beside what the program says."""
    wanted = collections.Counter(external_id(number) for number in range(ROWS))
    kept = server.meetings()
    has = collections.Counter(meeting["externalId"] for meeting in kept)
    assert has == wanted, (len(kept), [(key, has[key]) for key in has | wanted if has[key] != wanted[key]][:5])
    assert len({meeting["id"] for meeting in kept}) == ROWS
    assert not any(meeting["deleted"] for meeting in kept)
    assert (answer["created"] + answer["existed"], answer["failed"], answer["open"], answer["bad"]) == (ROWS, 0, 0, 0), answer

    server.call("DELETE", "/_demo/faults")
    with open(answer["results"], encoding="utf-8-sig", newline="") as file:
        results = {row["external_id"]: row for row in csv.DictReader(file)}
    assert results.keys() == wanted.keys(), len(results)
    links = {row["join_web_url"] for row in results.values()}
    assert len(links) == ROWS and all(links)
    assert {row["external_id"]: row["join_web_url"] for row in answer["rows"]} == \
        {key: row["join_web_url"] for key, row in results.items()}
    # The server itself says whose link it is.
    for number in range(0, ROWS, max(1, ROWS // 50)):
        key = external_id(number)
        found = server.call("POST", "/v1.0/me/onlineMeetings/createOrGet", {"externalId": key})
        assert (found["joinWebUrl"], found["subject"]) == (results[key]["join_web_url"], subject(number)), key
    assert len(server.meetings()) == ROWS


def main():
    with tempfile.TemporaryDirectory() as name, Server() as server:
        folder = pathlib.Path(name)
        began = time.monotonic()
        answer, _ = finish(command(folder, server, sheet(folder)))
        took = time.monotonic() - began
        check(server, folder, answer)
        print(f"in one go: {ROWS} rows, {answer['created']} created, {answer['existed']} existed, "
              f"{len(server.meetings())} meetings at the server, {took:.1f} s")

    with tempfile.TemporaryDirectory() as name, Server() as server:
        folder = pathlib.Path(name)
        path = sheet(folder)
        process = command(folder, server, path)
        while len(server.meetings()) < ROWS // 2:
            assert process.poll() is None, process.communicate()
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        made = len(server.meetings())
        assert ROWS // 2 <= made < ROWS, made
        answer, said = finish(command(folder, server, path))
        assert "Going on: " in said, said
        check(server, folder, answer)
        print(f"ended by SIGKILL after {made} meetings and started again: {answer['created']} created, "
              f"{answer['existed']} existed, {len(server.meetings())} meetings at the server")


main()
