#!/usr/bin/python3
"""A meeting with a person and a channel that are picked as one types: by the keyboard alone, and by accessibility actions
alone, in English and in another language; then the meeting is changed and deleted by the keyboard alone; and a short walk
at 200 % and in high contrast. The real window in the demo organisation.

    picking.py FOLDER_OF_THE_PROBE PROGRAM [LANGUAGE]

The language is `zh-CN` unless another one is given: `en-XA`, the program's own stand-in for one, serves where there is no
Chinese yet.
"""

import datetime
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, sys.argv[1])
from atspi_probe import ProbeError, Session  # noqa: E402

PROGRAM = os.path.abspath(sys.argv[2])
OTHER = sys.argv[3] if len(sys.argv) > 3 else "zh-CN"
TEXTS = pathlib.Path(__file__).resolve().parents[2] / "assets" / "texts"
# What one types for the time, and a few letters of a name; another language's are pasted, as they are on no key.
TYPED = {"en": ("tomorrow 3pm", "pri"), "en-XA": ("tomorrow 3pm", "pri"), "zh-CN": ("明天下午3点", "吴佳怡")}
PICKED = {"pri": "priya.raman@", "吴佳怡": "wu.jiayi@"}
# The window is dark in all of these, and the ring is not: so much red, green and blue it has at least.
BRIGHT = 300
CHANNEL = ("inc", "Engineering › Incidents")


class Words:
    """The sentences of a language, by their IDs in `assets/texts/`."""

    def __init__(self, language):
        self.language = language
        if language == "en-XA":
            self.sentences = {id: stretched(text) for id, text in self.read("en").items()}
        else:
            self.sentences = self.read(language)

    @staticmethod
    def read(language):
        """Those that are one line; whoever asks for another one is told that it is not there."""
        files = sorted((TEXTS / language).glob("*.ftl"))
        if not files:
            raise SystemExit(f"there are no texts in {language}")
        lines = (line for file in files for line in file.read_text("utf-8").splitlines())
        pairs = (re.fullmatch(r"([a-z]\w*) *= *(\S.*)", line) for line in lines)
        literal = re.compile(r'\{ *"([^"]*)" *\}')
        return {pair[1]: literal.sub(r"\1", pair[2]) for pair in pairs if pair}

    def __getitem__(self, id):
        return self.sentences[id]


def stretched(text):
    """As `stretched` in src/texts/catalog.rs."""
    letters = {vowel: 2 * marked for vowel, marked in zip("aeiou", "áéíóú")}
    letters |= dict(zip("AEIOUcnsyz", "ÁÉÍÓÚçñšýž"))
    return "".join(letters.get(letter, letter) for letter in text)


def selector(role, name):
    return f"{role}:" + re.sub(r"([:#~])", r"\\\1", name)


class Window:
    """The program in a session of its own, in a language, with an empty profile."""

    def __init__(self, language, settings="", size="1280x900"):
        self.words = Words(language)
        self.zoom = 2 if "200" in settings else 1
        self.settings = f'language = "{language}"\n{settings}'
        self.session = Session(size=size)

    def __enter__(self):
        folder = tempfile.TemporaryDirectory()
        self.folder = folder
        profile = pathlib.Path(folder.name) / "profile"
        profile.mkdir(mode=0o700)
        (profile / "settings.toml").write_text(self.settings, "utf-8")
        self.session.__enter__()
        self.app = self.session.start([PROGRAM, "--profile-dir", str(profile)], log=pathlib.Path(folder.name) / "stderr")
        return self

    def __exit__(self, *what):
        if what[0]:
            print(f"in {self.words.language}, {self.settings!r}; the tree was:\n{self.app.tree()}", file=sys.stderr)
        self.session.__exit__(*what)
        self.folder.cleanup()

    def find(self, role, id, seconds=10):
        return self.app.find(selector(role, self.words[id]), seconds)

    def announced(self, id):
        sentence = self.words[id]
        said = lambda: any(event[3] == "Announcement" and event[7] == sentence for event in self.session.events)
        self.session.until(said, 5, f"not announced: {sentence!r}", self.app)

    def in_sight(self, node):
        x, y, width, height = node.extents()
        left, top, whole_width, whole_height = self.app.find("frame:Convene").extents()
        return left <= x and top <= y and x + width <= left + whole_width and y + height <= top + whole_height

    def has_ring(self, node):
        """The ring of the focus is on the screen, on all four sides: nothing covers the widget or cuts it off."""
        x, y, width, height = node.extents()
        screen = self.session.screen
        sides = [set(), set(), set(), set()]
        for away in range(1, 4 * self.zoom + 1):
            points = [(x - away, y + height // 2), (x + width + away, y + height // 2),
                      (x + width // 2, y - away), (x + width // 2, y + height + away)]
            for colors, (across, down) in zip(sides, points):
                if 0 <= across < screen.width and 0 <= down < screen.height:
                    colors.add(screen.pixel(across, down))
        return any(sum(color) > BRIGHT for color in set.intersection(*sides))

    def has_focus(self, role, name):
        """The focus is there, and is seen there; the ring of an entry of a list is around the whole list."""
        fits = name.search if isinstance(name, re.Pattern) else name.__eq__
        def there():
            node = self.app.focused()
            return node is not None and node.role == role and fits(node.name) and (role == "list item" or self.has_ring(node))
        try:
            self.session.until(there, 5, "", self.app)
        except ProbeError:
            node = self.app.focused()
            seen = node is not None and self.has_ring(node)
            raise ProbeError(f"the focus is on {node!r}, where it is {'' if seen else 'not '}seen, not on {role}:{name}") from None

    # The keyboard.

    def keys(self, *keys):
        self.app.keys(*keys)

    def go_to(self, role, name, key="Tab", presses=40):
        """To a widget, as somebody does who can't see it coming: its name is the whole one, or a pattern."""
        fits = name.search if isinstance(name, re.Pattern) else name.__eq__
        passed = []
        for _ in range(presses):
            before = self.app.focused()
            self.keys(key)
            self.session.until(lambda: self.app.focused() not in (None, before), 5, f"{key} leads nowhere from {before!r}", self.app)
            node = self.app.focused()
            passed.append(repr(node))
            if node.role == role and fits(node.name):
                self.session.until(lambda: self.has_ring(node), 3, f"the focus is not seen on {node!r} at {node.extents()}", self.app)
                return node
        raise ProbeError(f"{key} leads to {passed}, not to {role}:{name}")

    def enter_text(self, text):
        """Types what is on the keys; anything else comes from the clipboard."""
        if text.isascii():
            self.app.type(text)
        else:
            self.app.paste(text)

    def into_the_demo_by_keys(self):
        self.find("button", "try_the_demo", 30)
        self.go_to("button", self.words["try_the_demo"])
        self.keys("Return")
        self.find("entry", "subject", 20)
        self.is_ready()

    def is_ready(self):
        self.session.until(lambda: "enabled" in self.find("button", "create_or_get").states, 20, "never ready", self.app)

    # What there is to see.

    def clipboard(self):
        copied = subprocess.run(["xclip", "-selection", "clipboard", "-out"], env=self.session.env, capture_output=True, timeout=10)
        return copied.stdout.decode()

    def link_is_copied(self):
        shown = self.app.find("~^http://127\\.0\\.0\\.1:[0-9]+/join/").name
        self.announced("copied")
        self.session.until(lambda: self.clipboard() == shown, 5, f"on the clipboard is {self.clipboard()!r}, not {shown!r}", self.app)

    def person_is_found(self, address):
        self.app.find(f"combo box:~{re.escape(address)}")
        self.app.find(selector("label", self.words["standing_member"]))

    def channel_is_named(self):
        self.app.expect(selector("entry", self.words["channel"]), CHANNEL[1])
        self.app.find(f"label:~{CHANNEL[1]}.*19:.+@thread")

    def times_are(self, start, end):
        """Tomorrow from one to the other, in the fields and in the line below."""
        tomorrow = (datetime.date.today() + datetime.timedelta(days=1)).isoformat()
        self.app.expect(selector("entry", self.words["start_date"]), tomorrow)
        self.app.expect(selector("entry", self.words["start_time"]), start)
        self.app.expect(selector("entry", self.words["end_time"]), end)
        day = str(int(tomorrow[-2:]))
        self.app.find(f"label:~(?<![0-9]){day}(?![0-9]).*{start}.*{end}")


def pick_by_keys(window):
    """Three letters of a name, Enter; three letters of a channel, Enter; when, and 45 minutes; Ctrl+Enter; Ctrl+Shift+C."""
    words = window.words
    when, name = TYPED[words.language]
    window.into_the_demo_by_keys()
    window.has_focus("entry", words["subject"])
    window.app.type("Launch review")
    window.go_to("entry", words["add_attendee"])
    window.enter_text(name)
    window.keys("Return")
    window.person_is_found(PICKED[name])
    window.has_focus("entry", words["add_attendee"])
    window.app.expect(selector("entry", words["add_attendee"]), "")
    window.go_to("entry", words["external_id"])
    window.app.type("LAUNCH-1")
    window.go_to("entry", words["channel"])
    window.app.type(CHANNEL[0])
    window.keys("Return")
    window.channel_is_named()
    window.has_focus("entry", words["channel"])
    # Channels are Graph's beta version's, which the person agrees to.
    window.go_to("button", words["use_beta"], presses=1)
    window.keys("Return")
    window.has_focus("entry", words["channel"])
    window.go_to("entry", words["start_date"], "shift+Tab")
    window.enter_text(when)
    length = window.go_to("toggle button", re.compile("^45"))
    window.keys("space")
    window.session.until(lambda: "pressed" in length.states, 5, "45 minutes are not chosen", window.app)
    window.has_focus("toggle button", length.name)
    window.times_are("15:00", "15:45")
    window.is_ready()
    window.keys("ctrl+Return")
    window.find("label", "meeting_created", 20)
    window.announced("meeting_created")
    window.has_focus("toggle button", length.name)
    window.keys("ctrl+shift+c")
    window.link_is_copied()


def pick_by_actions(window):
    """The same by accessibility actions alone: no key, no pointer."""
    words, app = window.words, window.app
    when, name = TYPED[words.language]
    window.find("button", "try_the_demo", 30).click()
    window.find("entry", "subject", 20).set_text("Launch review")
    window.is_ready()
    window.find("entry", "add_attendee").focus()
    window.find("entry", "add_attendee").set_text(name)
    app.find(f"list item:~{re.escape(PICKED[name])}").click()
    window.person_is_found(PICKED[name])
    window.has_focus("entry", words["add_attendee"])
    window.find("entry", "external_id").set_text("LAUNCH-1")
    window.find("entry", "channel").focus()
    window.find("entry", "channel").set_text(CHANNEL[0])
    app.find(f"list item:~^{CHANNEL[1]}").click()
    window.channel_is_named()
    window.find("button", "use_beta").click()
    window.has_focus("entry", words["channel"])
    window.find("entry", "start_date").set_text(when)
    app.find("toggle button:~^45").click()
    window.times_are("15:00", "15:45")
    window.is_ready()
    window.find("button", "create_or_get").click()
    window.find("label", "meeting_created", 20)
    window.announced("meeting_created")
    window.find("button", "copy_join_link").click()
    window.link_is_copied()


def change_and_delete_by_keys(window):
    """An external ID that exists is checked, the meeting changed as typed, found in the list and deleted."""
    words, app = window.words, window.app
    window.go_to("entry", words["start_time"], "shift+Tab")
    window.enter_text("16:15")
    window.keys("ctrl+k")
    window.find("label", "meeting_existed", 20)
    window.announced("meeting_existed")
    window.find("table", "what_differs")
    app.find("table row:~15:00.*16:15|16:15.*15:00")
    window.has_focus("entry", words["start_time"])
    window.go_to("button", words["apply_changes"])
    window.keys("Return")
    app.find(selector("label", words["changed_now"]), 20)
    window.announced("changed_now")
    window.keys("ctrl+2")
    window.find("entry", "search_meetings", 20)
    window.keys("ctrl+f")
    window.has_focus("entry", words["search_meetings"])
    app.type("LAUNCH-1")
    meeting = re.compile("LAUNCH-1")
    app.find("list item:~LAUNCH-1")
    window.keys("Down")
    window.has_focus("list item", meeting)
    window.keys("Return")
    window.find("button", "close_meeting")
    window.has_focus("list item", meeting)
    window.keys("Delete")
    dialog = window.find("dialog", "delete_title")
    window.has_focus("button", words["cancel"])
    assert "modal" in dialog.states, dialog.states
    window.go_to("button", words["delete_accept"], presses=3)
    window.keys("Return")
    app.gone(selector("dialog", words["delete_title"]))
    app.find(selector("label", words["deleted_explained"]), 20)
    window.announced("no_meeting")
    window.has_focus("list item", meeting)


def short_walk_by_keys(window):
    """When and an external ID, typed; the link copied. Whatever has the focus is in sight."""
    words = window.words
    when, _ = TYPED[words.language]
    window.into_the_demo_by_keys()
    window.has_focus("entry", words["subject"])
    window.app.type("Launch review")
    window.go_to("entry", words["start_date"])
    window.enter_text(when)
    window.go_to("toggle button", re.compile("^45"))
    window.keys("space")
    window.times_are("15:00", "15:45")
    window.go_to("entry", words["external_id"])
    window.app.type("LAUNCH-1")
    window.keys("ctrl+Return")
    result = window.find("label", "meeting_created", 20)
    window.announced("meeting_created")
    window.session.until(lambda: window.in_sight(result), 5, "the result is out of sight", window.app)
    window.keys("ctrl+shift+c")
    window.link_is_copied()


def main():
    for language in ("en", OTHER):
        with Window(language) as window:
            pick_by_keys(window)
            print(f"{language}: picked by keys", flush=True)
            change_and_delete_by_keys(window)
            print(f"{language}: changed and deleted by keys", flush=True)
        with Window(language) as window:
            pick_by_actions(window)
            print(f"{language}: picked by accessibility actions", flush=True)
    for settings in ("zoom = 200\n", 'appearance = "high-contrast-dark"\n'):
        with Window("en", settings) as window:
            short_walk_by_keys(window)
            print(f"{settings.strip()}: by keys", flush=True)


if __name__ == "__main__":
    main()
