"""The whole way with a mouse, by keyboard only, and without scripts."""

from tests.web.browser.conftest import Open
from tests.web.browser.hands import Keyboard, Mouse
from tests.web.browser.way import RESUMES, Way, go_the_whole_way


def test_the_whole_way_with_a_mouse_and_every_page_on_it_is_accessible(a_browser: Open) -> None:
    opened = a_browser()
    go_the_whole_way(Way(opened, Mouse(), opened.check), RESUMES / "amina-diallo.pdf")


def test_the_whole_way_by_keyboard_only(a_browser: Open) -> None:
    opened = a_browser()

    def look() -> None:
        assert opened.wrong == []

    go_the_whole_way(Way(opened, Keyboard(opened.page), look), RESUMES / "amina-diallo.pdf")


def test_the_whole_way_without_scripts_in_french(a_browser: Open) -> None:
    opened = a_browser(java_script_enabled=False)
    opened.go("/fr/")

    def look() -> None:
        assert opened.wrong == []
        assert opened.path.startswith("/fr/") or "/studio/" in opened.path

    go_the_whole_way(Way(opened, Mouse(), look), RESUMES / "etienne-tremblay.docx")
