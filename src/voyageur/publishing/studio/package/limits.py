"""What a platform accepts of a format, by its dated facts."""

from collections.abc import Mapping
from dataclasses import replace

from voyageur.domain.fact import Fact
from voyageur.domain.platform import LimitKind, Platform, PostFormat
from voyageur.publishing.studio.format import Format

_LEAST: frozenset[LimitKind] = frozenset(
    ("slides-min", "aspect-ratio-min-permille", "safe-top-px", "safe-bottom-px", "safe-side-px")
)
"""Limits from below: of several the largest is the strictest."""

_SEVERAL = {"square": "carousel"}
"""Posts of one image, and what they are with more."""


def all_of(form: Format, kind: LimitKind, platforms: Mapping[str, Platform]) -> list[Fact[int]]:
    """What each source says; nothing where none does."""
    post = next((one for one in _posts(form, platforms) if one.id == form.post), None)
    return _said((post,) if post else (), kind)


def limit(form: Format, kind: LimitKind, platforms: Mapping[str, Platform]) -> Fact[int] | None:
    """The strictest of what the sources say; None where none says anything."""
    return _strictest(all_of(form, kind, platforms), kind)


def loosest(form: Format, kind: LimitKind, platforms: Mapping[str, Platform]) -> Fact[int] | None:
    """The most that any source allows: an app may take more than the interface for programs."""
    choose = min if kind in _LEAST else max
    return choose(all_of(form, kind, platforms), key=lambda fact: fact.value, default=None)


def of_platform(
    form: Format, kind: LimitKind, platforms: Mapping[str, Platform]
) -> Fact[int] | None:
    """The format's limit, else the strictest of the platform's other formats."""
    found = limit(form, kind, platforms)
    return found or _strictest(_said(_posts(form, platforms), kind), kind)


def with_several(form: Format, slides: int) -> Format:
    """The format by whose limits so many slides are published: square ones are a carousel too."""
    return replace(form, post=_SEVERAL.get(form.post, form.post)) if slides > 1 else form


def platform_of(form: Format, platforms: Mapping[str, Platform]) -> str:
    """The platform's name, the same in all languages."""
    known = platforms.get(form.platform)
    return known.name["en"] if known else form.platform


def _posts(form: Format, platforms: Mapping[str, Platform]) -> tuple[PostFormat, ...]:
    known = platforms.get(form.platform)
    return known.formats if known else ()


def _said(posts: tuple[PostFormat, ...], kind: LimitKind) -> list[Fact[int]]:
    return [one for post in posts for each in post.limits if each.kind == kind for one in each.says]


def _strictest(said: list[Fact[int]], kind: LimitKind) -> Fact[int] | None:
    choose = max if kind in _LEAST else min
    return choose(said, key=lambda fact: fact.value, default=None)
