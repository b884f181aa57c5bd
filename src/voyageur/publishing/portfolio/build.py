"""The files of a portfolio: two pages, their style, and the data."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from voyageur.domain.portfolio import Portfolio
from voyageur.locale.translate import Translator
from voyageur.publishing.portfolio.json_ld import in_script, person
from voyageur.publishing.portfolio.page import page_view
from voyageur.shapes import to_json

DATA_FILE = "portfolio.json"
_TEMPLATES = Path(__file__).with_name("templates")
_STYLE = "style.css"


def portfolio_files(portfolio: Portfolio, main: Translator, other: Translator) -> dict[str, bytes]:
    """Content by path in the site's folder; the main language's page is the one that opens."""
    return {
        "index.html": _page(portfolio, main, main=True),
        f"{other.lang}/index.html": _page(portfolio, other, main=False),
        _STYLE: (_TEMPLATES / _STYLE).read_bytes(),
        DATA_FILE: to_json(portfolio).encode(),
    }


def _page(portfolio: Portfolio, t: Translator, *, main: bool) -> bytes:
    data = in_script(person(portfolio, t))
    template = _environment().get_template("page.html")
    return template.render(page=page_view(portfolio, t, main=main), data=data).encode()


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
