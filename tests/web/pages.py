"""What a page says, for tests."""

from django.http import HttpResponse
from selectolax.lexbor import LexborHTMLParser

HOSTILE = (
    "",
    "x" * 20_000,
    "-3",
    "9" * 5_000,
    "1e999",
    "0001-01-01",
    "9999-12-31",
    "99999999999999999999:0",
    "«é\u202e\u0000😀»",
    "{unit}%s%d",
)
"""What somebody may type or send."""


def tree(answer: HttpResponse) -> LexborHTMLParser:
    """The page."""
    return LexborHTMLParser(answer.content.decode())


def said(answer: HttpResponse) -> str:
    """What was noted above the page."""
    found = tree(answer).css_first(".said")
    return found.text(strip=True) if found else ""


def mistakes(answer: HttpResponse) -> dict[str, str]:
    """Mistakes by the names of the fields that point to them."""
    assert answer.status_code == 422
    page = tree(answer)
    texts = {one.attributes["id"]: one.text(strip=True) for one in page.css(".mistake")}
    found = {}
    for field in page.css("[aria-describedby]"):
        for ident in (field.attributes["aria-describedby"] or "").split():
            if ident in texts:
                found[field.attributes.get("name") or "group"] = texts[ident]
    return found


def typed(answer: HttpResponse, ident: str) -> str | None:
    """What a field shows."""
    field = tree(answer).css_first(f"#{ident}")
    return field.attributes.get("value")
