"""A brand kit as a person writes it in TOML: everything may be absent and is then the theme's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches

from voyageur.catalogue.load import entity_of
from voyageur.catalogue.locate import line_of
from voyageur.domain.errors import Finding
from voyageur.domain.message import N_, Message
from voyageur.publishing.studio.theme import Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class FontsSource:
    """Families that ship by name, or font files beside the kit."""

    heading: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandSource:
    """``colours`` are those of the light mode, by their names in a palette."""

    name: str = "Voyageur"
    handle: str = ""
    theme: str = ""
    mode: Mode = "light"
    logo: str = ""
    colours: Mapping[str, str] = field(default_factory=dict)
    dark: Mapping[str, str] = field(default_factory=dict)
    fonts: FontsSource = FontsSource()


class Notes:
    """What is wrong in the file of a kit, each at its line."""

    def __init__(self, name: str, text: str) -> None:
        self._name, self._text = name, text
        self.findings: list[Finding] = []

    def add(self, key: tuple[str, ...], cause: Message, remedy: Message | None = None) -> None:
        """Keep what is wrong with the value at a key."""
        line = line_of(self._text, key)
        self.findings.append(Finding(self._name, line, cause, remedy, ".".join(key)))


_KEYS = {
    "": tuple(one.name for one in fields(BrandSource)),
    "fonts": tuple(one.name for one in fields(FontsSource)),
}


def source_of(text: str, name: str) -> tuple[BrandSource | None, list[Finding]]:
    """The kit of a file called ``name``, and its mistakes, unknown keys with near ones."""
    found, mistakes = entity_of(text, name, BrandSource)
    return found, [_with_near(one) for one in mistakes]


def nearest(wanted: str, known: Sequence[str]) -> Message:
    """The names that may have been meant."""
    near = get_close_matches(wanted, known, n=2) or known
    return Message(N_("Did you mean {near}?"), {"near": ", ".join(near)})


def _with_near(mistake: Finding) -> Finding:
    table, _, key = mistake.key.rpartition(".")
    known = _KEYS.get(table, ())
    if not key or key in known or not known:
        return mistake
    return replace(mistake, remedy=nearest(key, known))
