"""Where the facts are from, how they are made, what isn't known, and how to correct them."""

from datetime import date
from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from markupsafe import Markup

from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.domain.requirement import ENOUGH
from voyageur.market.reach import THRESHOLD
from voyageur.publishing.catalogue_document import sources_document
from voyageur.publishing.words import SKILL_KIND
from voyageur.services.clock import today
from voyageur.services.facts import source_facts
from voyageur.web.language import lang_of
from voyageur.web.pages.data.unknown import Doubt, Gap, doubts, gaps
from voyageur.web.remembered import remembered
from voyageur.web.render import body, context, page

_BASIS = {
    "editorial": N_("our estimate"),
    "issuer": N_("the issuer's figure"),
    "measured": N_("measured"),
}


@remembered
@require_safe
def data(request: HttpRequest) -> HttpResponse:
    """Sources, method, what isn't known, and corrections."""
    facts, lang = context().catalogue, lang_of(request)
    sources, missing, doubtful = _known(lang, today())
    return page(
        request,
        "data/data.html",
        title=N_("Data"),
        counts={
            "roles": len(facts.roles),
            "skills": len(facts.skills),
            "certifications": len(facts.certifications),
            "notices": len(facts.notices),
            "sources": len(facts.sources),
        },
        units=sorted(facts.units.values(), key=lambda unit: unit.name[lang].casefold()),
        editorial=sum(unit.basis == "editorial" for unit in facts.units.values()),
        basis=_BASIS,
        levels=facts.levels.values(),
        kinds=SKILL_KIND,
        enough=ENOUGH,
        threshold=THRESHOLD,
        sources=sources,
        gaps=missing,
        doubts=doubtful,
    )


@lru_cache(maxsize=8)
def _known(lang: Lang, at: date) -> tuple[Markup, tuple[Gap, ...], tuple[Doubt, ...]]:
    t = context().translator(lang)
    counted = {one.source: one.facts for one in source_facts(context(), at)}
    return body(sources_document(counted, t, at)), gaps(t), doubts(t, at)
