"""The words and pictures of a deck as the peers take them: Markdown for Marp, HTML for Chromium."""

import html
from collections.abc import Iterator
from pathlib import Path

from voyageur.charts.draw import to_svg
from voyageur.charts.look import LIGHT, Look
from voyageur.locale.translate import Translator
from voyageur.publishing.studio.deck import Chart, Deck, Slide, words_of

_LOOK = Look(width=900, text=28, colours=LIGHT)
_HEAD = """\
---
marp: true
size: portrait
style: |
  /* @theme portrait */
  section { width: 1080px; height: 1350px; font-size: 34px; font-family: Inter, sans-serif; }
---
"""
_STYLE = """\
@page { size: 1080px 1350px; margin: 0 }
body { margin: 0 }
section { width: 1080px; height: 1350px; padding: 84px; box-sizing: border-box; overflow: hidden;
  font: 34px Inter, sans-serif; break-after: page; background: #f6f1e7; color: #1b2430 }
footer { font-size: 20px }
"""
THEME = """\
/* @theme portrait */
@import 'default';
@size portrait 1080px 1350px;
"""


def write(deck: Deck, folder: Path) -> tuple[Path, Path]:
    """``deck.md`` and ``deck.html``, and the pictures they name."""
    t = Translator(deck.lang)
    for number, slide in enumerate(deck.slides, start=1):
        if isinstance(slide.body, Chart):
            svg = to_svg(slide.body.picture, _LOOK, t)
            (folder / f"chart-{number}.svg").write_text(svg, encoding="utf-8")
    markdown, page = folder / "deck.md", folder / "deck.html"
    slides = list(enumerate(deck.slides, start=1))
    markdown.write_text(
        _HEAD + "\n---\n".join(_markdown(number, slide) for number, slide in slides),
        encoding="utf-8",
    )
    (folder / "portrait.css").write_text(THEME, encoding="utf-8")
    body = "".join(_html(number, slide) for number, slide in slides)
    page.write_text(
        f"<!doctype html><meta charset=utf-8><style>{_STYLE}</style>{body}", encoding="utf-8"
    )
    return markdown, page


def _parts(number: int, slide: Slide) -> tuple[str, list[str], str]:
    """Title, sentences, footer; a chart stands as its picture."""
    title = slide.body.title
    words = [one for one in words_of(slide.body) if one != title]
    if isinstance(slide.body, Chart):
        words = [f"chart-{number}.svg"]
    return title, words, " · ".join(slide.sources)


def _markdown(number: int, slide: Slide) -> str:
    title, words, foot = _parts(number, slide)
    return "\n".join((f"# {title}\n", *_lines(words), f"\n<footer>{html.escape(foot)}</footer>\n"))


def _lines(words: list[str]) -> Iterator[str]:
    for one in words:
        yield f"![]({one})" if one.endswith(".svg") else f"- {html.escape(one)}"


def _html(number: int, slide: Slide) -> str:
    title, words, foot = _parts(number, slide)
    items = "".join(
        f"<img src='{one}'>" if one.endswith(".svg") else f"<li>{html.escape(one)}" for one in words
    )
    return (
        f"<section><h1>{html.escape(title)}</h1><ul>{items}</ul>"
        f"<footer>{html.escape(foot)}</footer></section>"
    )
