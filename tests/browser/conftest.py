"""A real browser on a page that lies on the disk, as a recruiter double-clicks it.

One browser a session; each test has a window of its own that remembers nothing.
"""

from __future__ import annotations

from shutil import which

import pytest

from searchbuilder.page.render import render

from .documents import desk

CHROMIUM = next(filter(None, map(which, ("chromium", "chromium-browser", "google-chrome"))), None)

# Without these each test has a new process for its page, which takes longer than the test.
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--renderer-process-limit=1",
             "--disable-features=BackForwardCache,ProactivelySwapBrowsingInstance"]


@pytest.fixture(scope="session")
def browser():
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="playwright is not there: pip install playwright")
    if not CHROMIUM:
        pytest.skip("chromium is not there: apt-get install chromium")
    with playwright.sync_playwright() as running:
        started = running.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


class Person:
    """Somebody with the page open in a window; sees, clicks and types.

    requests -- every address that the page asked for, its own file apart
    errors -- what the browser complained about
    """

    def __init__(self, page, path, address=""):
        self.window, self.page, self.path = page.context, page, path
        self.requests, self.errors = [], []
        self._others, self._listening = [], []
        self._open(page, address)

    def _open(self, page, address):
        listening = {"request": self._asked, "pageerror": self._failed, "console": self._said}
        for event, listener in listening.items():
            page.on(event, listener)
        page.set_default_timeout(3000)
        page.goto(self.path.as_uri() + address)
        self._listening.append((page, listening))

    def _asked(self, request):
        self.requests.append(request.url)

    def _failed(self, error):
        self.errors.append(str(error))

    def _said(self, message):
        if message.type in ("error", "warning"):
            self.errors.append(message.text)

    def tab(self, address=""):
        """The page once more, in another tab."""
        self._others.append(self.window.new_page())
        self._open(self._others[-1], address)
        return self._others[-1]

    def leave(self):
        """The window is for somebody else."""
        for page, listening in self._listening:
            for event, listener in listening.items():
                page.remove_listener(event, listener)
        for page in self._others:
            page.close()

    def go(self, address):
        """To an address of the page, as a link from elsewhere would."""
        self.page.evaluate("""address => address === location.hash || new Promise(arrived => {
            addEventListener("popstate", () => setTimeout(arrived), {once: true});
            location.hash = address;
        })""", address)

    def rewrite(self, document, watched=""):
        """The page is made again from a workbook that was changed."""
        self.path.write_text(render(document, watched), encoding="utf-8", newline="")

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text):
        self.page.keyboard.type(text)

    def settle(self):
        """Until what was given is drawn."""
        self.page.evaluate("new Promise(done => setTimeout(done))")

    def button(self, name, exact=True):
        return self.page.get_by_role("button", name=name, exact=exact)

    def click(self, name):
        self.button(name).click()

    def choose(self, name):
        """A site, a size or a level."""
        self.page.get_by_role("radio", name=name).check(force=True)

    def big(self):
        """The words of the big button."""
        return self.page.locator("[data-key=copy]").inner_text()

    def said(self):
        """What the status region says."""
        return self.page.get_by_role("status").inner_text()

    def clipboard(self):
        return self.page.evaluate("navigator.clipboard.readText()")

    def see(self, text):
        self.page.get_by_text(text).first.wait_for()

    def see_checked(self, box):
        """A box is checked, at once or as soon as what was done has got there."""
        from playwright.sync_api import expect
        expect(box).to_be_checked(timeout=3000)

    def sideways(self):
        """By how many pixels the page is wider than its window."""
        return self.page.evaluate("document.documentElement.scrollWidth - innerWidth")

    def heading(self):
        return self.page.locator("h1").first.inner_text()

    def focused(self):
        return self.page.evaluate(
            "document.activeElement.dataset.key || document.activeElement.id")

    def items(self):
        return self.page.locator("#side .item-name").all_inner_texts()


def lines(locator):
    """What is read in an element, without empty lines."""
    return [line.strip() for line in locator.inner_text().split("\n") if line.strip()]


@pytest.fixture(scope="session")
def windows(browser):
    """Windows that are used again: `windows(width=390)` is one that nobody uses, and `give_back`
    empties what it remembers.  A new one costs more than most tests."""
    free: dict[tuple[tuple[str, object], ...], list[object]] = {}

    def take(**more):
        key = tuple(sorted(more.items()))
        page = free[key].pop() if free.get(key) else browser.new_context(
            locale="en-US", permissions=["clipboard-read", "clipboard-write"], **more).new_page()
        return key, page

    def give_back(key, page):
        page.evaluate("localStorage.clear(); sessionStorage.clear()")
        free.setdefault(key, []).append(page)
    take.give_back = give_back
    return take


@pytest.fixture
def opened(windows, tmp_path):
    """Opens a document in a window that remembers nothing: `opened(document, address, width=390)`.

    alone -- in a window that nobody uses afterwards
    """
    people = []

    def open_(document=None, address="", name="desk.html", width=1440, height=900, watched="",
              alone=False, color_scheme="light", **more):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(render(document or desk(), watched), encoding="utf-8", newline="")
        key, page = windows(**more)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(media="null", color_scheme=color_scheme)
        person = Person(page, path, address)
        people.append((key, person, alone or bool(more)))
        return person
    yield open_
    for key, person, alone in people:
        person.leave()
        if alone:
            person.window.close()
        else:
            windows.give_back(key, person.page)


@pytest.fixture
def person(opened):
    """Has the searches of `desk` before them, for the first time."""
    someone = opened()
    yield someone
    assert someone.errors == []


@pytest.fixture
def desk_with_address():
    """`desk` with another address of results."""
    def made(address):
        document = desk()
        for platform in document["platforms"]:
            platform["url"] = platform["url"] and address
        return document
    return made
