"""The vocabulary: skills by part of a name or spelling."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.names import say
from voyageur.domain.skill import Skill
from voyageur.locale.translate import Translator
from voyageur.publishing.words import SKILL_KIND
from voyageur.web.remembered import remembered
from voyageur.web.render import context, page, translator

MOST = 60
"""Skills shown at once; of more, how many there are."""
_LONGEST = 100
"""Characters of a query; no spelling is longer."""


@remembered
@require_safe
def skills(request: HttpRequest) -> HttpResponse:
    """Those that have some words (``?q=``) in a name or spelling."""
    t, query = translator(request), request.GET.get("q", "").strip()[:_LONGEST]
    found, near = _found(query, t) if query else ([], [])
    return page(
        request,
        "data/skills.html",
        title=N_("Skills"),
        query=query,
        found=found[:MOST],
        more=max(0, len(found) - MOST),
        near=near,
        kinds=SKILL_KIND,
        count=len(context().catalogue.skills),
    )


def _found(query: str, t: Translator) -> tuple[list[Skill], list[Skill]]:
    """The skills, first those whose names are or begin so; where there is none, the nearest."""
    words = query.casefold()

    def order(skill: Skill) -> tuple[bool, bool, bool, str]:
        name = say(skill.name, t.lang).casefold()
        return name != words, not name.startswith(words), f" {words}" not in name, name

    try:
        return sorted(context().lookup.skills_like(query), key=order), []
    except UsageError as error:
        near = str(error.what.values["near"]).split(", ")
        return [], [context().catalogue.skills[ident] for ident in near]
