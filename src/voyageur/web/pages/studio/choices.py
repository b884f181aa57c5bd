"""What can be chosen in the studio, in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from voyageur.domain.names import LANGS, Lang
from voyageur.publishing.studio.format import FORMATS, Format
from voyageur.publishing.studio.theme import Theme
from voyageur.publishing.studio.themes.load import themes
from voyageur.web.pages.studio.wish import KINDS
from voyageur.web.render import context

_LANGUAGES: Mapping[Lang, str] = {"en": "English", "fr": "Français"}


@dataclass(frozen=True, slots=True)
class Choices:
    """Words by what stands in the form; ``sizes`` are width and height of a slide in pixels."""

    kinds: Mapping[str, str]
    roles: Mapping[str, str]
    regions: Mapping[str, str]
    formats: Mapping[str, str]
    langs: Mapping[str, str]
    themes: Mapping[str, Theme]
    sizes: Mapping[str, tuple[int, int]]


def choices(lang: Lang) -> Choices:
    """All of it in a language."""
    facts, t = context().catalogue, context().translator(lang)
    roles = sorted(facts.roles.values(), key=lambda role: role.number)
    regions = [one for one in facts.regions.values() if one.kind in ("country", "province")]
    regions.sort(key=lambda one: (one.kind != "country", one.name[lang]))
    return Choices(
        kinds={kind: t(words) for kind, words in KINDS.items()},
        roles={role.id: role.name[lang] for role in roles},
        regions={one.code or one.id: one.name[lang] for one in regions},
        formats={ident: _format(form, lang) for ident, form in FORMATS.items()},
        langs={one: _LANGUAGES[one] for one in LANGS},
        themes=themes(),
        sizes={ident: (form.width, form.height) for ident, form in FORMATS.items()},
    )


def _format(form: Format, lang: Lang) -> str:
    """The platform, and the size of a slide."""
    platform = context().catalogue.platforms[form.platform]
    return f"{platform.name[lang]}, {form.width} × {form.height}"
