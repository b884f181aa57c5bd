"""Pages of the person, and addresses that are not theirs."""

import pytest

from tests.understanding.career.lay import career, links


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ada\nada@acme.example | linkedin.com/in/ada-b | github.com/ada",
         ["https://www.linkedin.com/in/ada-b", "https://github.com/ada"]),
        ("LinkedIn: www.linkedin.com/in/\nada-byron-1", ["https://www.linkedin.com/in/ada-byron-1"]),
        ("https://ca.linkedin.com/in/ada/", ["https://www.linkedin.com/in/ada"]),
        ("Ada\nHalifax · ada@acme.ca · ada-quay.ca", ["https://ada-quay.ca"]),
        ("Ada\nExperience\nClerk\nada@acme.ca\nada-quay.ca\nHalifax", ["https://ada-quay.ca"]),
        ("Portfolio: https://boats.example.org/ada", ["https://boats.example.org/ada"]),
        ("GitHub github.com/ada GitHub github.com/Ada", ["https://github.com/ada"]),
    ],
)  # fmt: skip
def test_a_persons_pages_are_found(text: str, read: list[str]) -> None:
    assert links(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "Ada\nNode.js, ASP.NET and Vue.js",
        "Projects\nSee https://github.com/ada/boats and https://boats.example.org/x",
        "https://github.com/features",
        "Experience\nMoved boats.example.ca to a new host",
        "ada@acme.ca",
        "https://soundcloud.com/ada",
    ],
)
def test_other_addresses_are_nobodys_page(text: str) -> None:
    assert links(text) == []


def test_an_account_is_named() -> None:
    (link,) = career("Ada\nhttps://github.com/ada-b").links
    assert (link.network, link.username) == ("github", "ada-b")
