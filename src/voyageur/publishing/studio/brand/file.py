"""A brand kit: a theme with colours, typefaces and logo of one's own, checked when it is loaded."""

import re
from dataclasses import replace
from pathlib import Path

from voyageur.domain.errors import Finding, InputError, UsageError
from voyageur.domain.message import N_, Message
from voyageur.publishing.studio.brand.font_file import family_of
from voyageur.publishing.studio.brand.logo import read_logo
from voyageur.publishing.studio.brand.palette import palette_of
from voyageur.publishing.studio.brand.source import (
    BrandSource,
    FontsSource,
    Notes,
    source_of,
)
from voyageur.publishing.studio.brand.typeface import families
from voyageur.publishing.studio.small_file import read_small_text
from voyageur.publishing.studio.theme import Brand, Logo, Mode, Theme, Typefaces
from voyageur.publishing.studio.themes.load import themes

MOST_LETTERS = 40
"""Of a name or a handle in the footer of a slide."""
_FILE = re.compile(r"[/\\]|\.(ttf|otf|ttc|otc|woff2?)$", re.IGNORECASE)


def brand_of(theme: str | None = None, mode: Mode | None = None) -> Brand:
    """A theme that ships, by its id; the first one in light if nothing is said.

    Raises:
        UsageError: there is no such theme.
    """
    known = themes()
    if theme is not None and theme not in known:
        raise UsageError(
            N_("there is no theme “{theme}”"),
            remedy=N_("Use one of {names}."),
            where="--theme",
            theme=theme,
            names=", ".join(known),
        )
    return Brand(theme=known[theme or next(iter(known))], mode=mode or "light")


def read_brand(path: Path, theme: str | None = None, mode: Mode | None = None) -> Brand:
    """The brand of a file; theme and mode, where given, go before those it names.

    Raises:
        InputError: it can't be read, or has mistakes; each is named with its line.
        UsageError: there is no such theme.
    """
    over = None if theme is None else brand_of(theme).theme
    text = read_small_text(path)
    said, mistakes = source_of(text, str(path))
    if said is None:
        raise _wrong(mistakes)
    kit = _Kit(path, text)
    brand = kit.brand(said, over, mode)
    if kit.notes.findings:
        raise _wrong(kit.notes.findings)
    return brand


def _wrong(findings: list[Finding]) -> InputError:
    return InputError(
        N_("the brand kit can't be used, mistakes: {n}"),
        remedy=N_("docs/guide/carousels.md shows a brand kit."),
        findings=tuple(sorted(findings, key=lambda one: one.line)),
        n=len(findings),
    )


class _Kit:
    """A file as it is read; ``notes`` say what is wrong in it."""

    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self.notes = Notes(str(path), text)

    def brand(self, said: BrandSource, over: Theme | None, mode: Mode | None) -> Brand:
        theme = over or self._theme(said.theme)
        return Brand(
            theme=replace(
                theme,
                light=palette_of(theme.light, said.colours, "colours", self.notes),
                dark=palette_of(theme.dark, said.dark, "dark", self.notes),
                typefaces=self._typefaces(theme.typefaces, said.fonts),
            ),
            mode=mode or said.mode,
            name=self._line(said.name, "name"),
            handle=self._line(said.handle, "handle"),
            logo=self._logo(said.logo),
        )

    def _theme(self, said: str) -> Theme:
        """The theme that is said; without one nothing can be told of the colours, so all stops."""
        try:
            return brand_of(said or None).theme
        except UsageError as error:
            self.notes.add(("theme",), error.what, error.remedy)
            raise _wrong(self.notes.findings) from None

    def _line(self, said: str, key: str) -> str:
        words = " ".join(said.split())
        if len(words) > MOST_LETTERS:
            template = N_("it has {n} characters; there is room for {most}")
            self.notes.add((key,), Message(template, {"n": len(words), "most": MOST_LETTERS}))
        return words

    def _typefaces(self, own: Typefaces, said: FontsSource) -> Typefaces:
        heading, first = self._typeface(said.heading, "heading", own.heading)
        body, second = self._typeface(said.body, "body", own.body)
        files = tuple(dict.fromkeys(file for file in (first, second) if file))
        return Typefaces(heading=heading, body=body, files=files)

    def _typeface(self, said: str, key: str, own: str) -> tuple[str, Path | None]:
        """The family, and the file that it is from where it doesn't ship."""
        if not said:
            return own, None
        if _FILE.search(said):
            file = self._path.parent / said
            try:
                return family_of(file), file
            except InputError as error:
                self.notes.add(("fonts", key), error.what, error.remedy)
                return own, None
        known = {name.casefold(): name for name in families()}
        if said.casefold() in known:
            return known[said.casefold()], None
        cause = Message(N_("there is no typeface “{name}”"), {"name": said})
        names = {"names": ", ".join(known.values())}
        remedy = Message(N_("Name a TTF or OTF file beside the kit, or one of {names}."), names)
        self.notes.add(("fonts", key), cause, remedy)
        return own, None

    def _logo(self, said: str) -> Logo | None:
        if not said:
            return None
        try:
            return read_logo(self._path.parent / said)
        except InputError as error:
            self.notes.add(("logo",), error.what, error.remedy)
            return None
