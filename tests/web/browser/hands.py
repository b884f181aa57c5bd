"""Two ways to use a page: with a mouse, and by keyboard only."""

from datetime import date
from pathlib import Path
from typing import Protocol

from playwright.sync_api import Download, Locator, Page

FOCUS_IS_SEEN = """() => {
  const focused = document.activeElement;
  return focused.matches("input[type=date], input[type=time]")  // show it in the part that has it
    || focused.matches(":focus-visible") && getComputedStyle(focused).outlineStyle !== "none";
}"""
_NEXT = f"""(wanted) => {{
  const focused = document.activeElement;
  if (focused.tabIndex >= 0 && !({FOCUS_IS_SEEN})()) throw Error(focused.outerHTML);
  if (focused === wanted) return "";
  const before = focused.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING;
  return before && focused !== document.body ? "Shift+Tab" : "Tab";
}}"""
"""The key that leads nearer to what is wanted, from where focus is seen."""
_FAR = 400
"""Stops of the longest page, with room."""


class Hand(Protocol):
    """Uses a page."""

    def press(self, wanted: Locator) -> None:
        """A link, a button, or what opens details."""

    def type(self, wanted: Locator, words: str) -> None:
        """Into a field, in the place of what is in it; days as 2027-01-31."""

    def choose(self, wanted: Locator, value: str) -> None:
        """One of a list."""

    def put(self, wanted: Locator, file: Path) -> None:
        """A file into its field."""

    def save(self, wanted: Locator) -> bytes:
        """What a link downloads."""


class Mouse:
    """Points, and types where it pointed."""

    def press(self, wanted: Locator) -> None:
        """Click."""
        wanted.click()

    def type(self, wanted: Locator, words: str) -> None:
        """All at once."""
        wanted.fill(words)

    def choose(self, wanted: Locator, value: str) -> None:
        """From the list."""
        wanted.select_option(value)

    def put(self, wanted: Locator, file: Path) -> None:
        """As one that was dropped there."""
        wanted.set_input_files(file)

    def save(self, wanted: Locator) -> bytes:
        """Click and wait."""
        with wanted.page.expect_download() as download:
            wanted.click()
        return _content(download.value)


class Keyboard:
    """Walks by Tab and Shift+Tab, and sees at every stop where it is."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._key = page.keyboard.press
        page.on("filechooser", lambda _: None)  # from now on, so that no key comes before it

    def press(self, wanted: Locator) -> None:
        """Enter on links, else the space bar."""
        self.reach(wanted)
        self._key("Enter" if wanted.evaluate("one => one.matches('a')") else "Space")

    def type(self, wanted: Locator, words: str) -> None:
        """Key by key."""
        self.reach(wanted)
        if wanted.get_attribute("type") == "date":
            for _ in range(3):
                self._key("Delete")
                self._key("ArrowRight")
            for _ in range(3):
                self._key("ArrowLeft")
            words = f"{date.fromisoformat(words):%m%d%Y}" if words else ""
        else:
            self._key("Control+A")
            self._key("Delete")
        self._page.keyboard.type(words)

    def choose(self, wanted: Locator, value: str) -> None:
        """From the top down, until it is the chosen one."""
        self.reach(wanted)
        self._key("Home")
        for _ in range(wanted.locator("option").count()):
            if wanted.input_value() == value:
                return
            self._key("ArrowDown")
        assert wanted.input_value() == value

    def put(self, wanted: Locator, file: Path) -> None:
        """By the window that it opens."""
        self.reach(wanted)
        with self._page.expect_file_chooser() as chooser:
            self._key("Space")
        chooser.value.set_files(file)

    def save(self, wanted: Locator) -> bytes:
        """Enter and wait."""
        with self._page.expect_download() as download:
            self.press(wanted)
        return _content(download.value)

    def reach(self, wanted: Locator) -> None:
        """Walk until it has the focus, which is seen all the way."""
        wanted.wait_for()
        for _ in range(_FAR):
            key = wanted.evaluate(_NEXT)
            if not key:
                return
            self._key(key)
        raise AssertionError(f"no way by keyboard to {wanted}")


def _content(download: Download) -> bytes:
    return Path(download.path()).read_bytes()
