"""The list of pages is whole, and each says in the menu where one is."""

import pytest
from django.test import Client

from tests.web.addresses import WITHOUT_ID, pages_without_id
from tests.web.pages import tree


def test_every_page_that_needs_no_id_is_in_the_list(browser: Client) -> None:
    assert set(pages_without_id(browser)) == set(WITHOUT_ID)


@pytest.mark.parametrize(
    ("path", "entry", "current"),
    [
        ("progress/", "progress", "page"),
        ("wallet/", "progress", "true"),
        ("applications/", "progress", "true"),
        ("skills/python/", "data", "true"),
        ("roles/data-engineer/", "roles", "true"),
        ("fit/upload/", "fit", "true"),
        ("", None, None),
    ],
)
def test_the_menu_marks_the_entry_that_a_page_belongs_to(
    browser: Client, path: str, entry: str | None, current: str | None
) -> None:
    marked = tree(browser.get(f"/fr/{path}")).css(".menu.wide a[aria-current]")
    assert [(one.attributes["href"], one.attributes["aria-current"]) for one in marked] == (
        [(f"/fr/{entry}/", current)] if entry else []
    )
