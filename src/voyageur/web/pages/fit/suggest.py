"""Skills of the whole vocabulary, found while somebody types."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from voyageur.catalogue.lookup import plain
from voyageur.domain.errors import UsageError
from voyageur.domain.skill import Skill
from voyageur.web.language import lang_of
from voyageur.web.render import address, context, page

_MOST = 8
_LONGEST = 60
"""Characters; no skill is called by more."""


@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """Choices for the field of a skill (``?skill=…``); only a script asks for them."""
    if request.headers.get("HX-Request") != "true":
        return redirect(address(lang_of(request), "fit"))
    words = request.GET.get("skill", "").strip()
    return page(request, "fit/choices.html", near=matching(words) if words else ())


def matching(words: str) -> tuple[Skill, ...]:
    """Skills that have the words in a name or spelling, else the nearest; the likeliest first."""
    wanted = plain(words[:_LONGEST])
    lookup = context().lookup
    try:
        found = lookup.skills_like(wanted)
    except UsageError as error:
        found = [lookup.skill(near) for near in str(error.what.values["near"]).split(", ")]
    return tuple(sorted(found, key=lambda skill: _distance(skill, wanted))[:_MOST])


def _distance(skill: Skill, wanted: str) -> tuple[int, int, str]:
    """A name or spelling that is it, begins with it, has a word that does; then the short ones."""
    spelt = [plain(form) for forms in skill.aliases.values() for form in forms]
    names = [plain(name) for name in (skill.id, *skill.name.values())]
    ranks = (
        wanted in names,
        wanted in spelt,
        any(name.startswith(wanted) for name in names),
        any(f" {wanted}" in name for name in names),
    )
    rank = next((place for place, true in enumerate(ranks) if true), len(ranks))
    return rank, len(names[0]), skill.id
