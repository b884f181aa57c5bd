"""The employers that the guide names for a role, and who of them advertises."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from markupsafe import Markup

from voyageur.domain.message import N_
from voyageur.domain.place import Region
from voyageur.domain.role import Role
from voyageur.locale.translate import Translator
from voyageur.market.folder import MarketFolder
from voyageur.publishing.document import Heading, Para
from voyageur.publishing.employers_document import employers_document
from voyageur.publishing.notebook import Notebook
from voyageur.services.clock import today
from voyageur.services.jobs.employers import employers_of
from voyageur.web.asked import Asked, in_address, region_choices
from voyageur.web.market import market_folder
from voyageur.web.pages.portfolio.shown import usual_role
from voyageur.web.render import body, context, page, translator


@require_safe
def employers(request: HttpRequest) -> HttpResponse:
    """``?role=data-engineer&in=ON``; the role that one is about where none is named."""
    t, asked = translator(request), Asked(request)
    roles = context().catalogue.roles
    role, region, folder = asked.role() or roles[usual_role()], asked.region(), market_folder()
    return page(
        request,
        "jobs/employers.html",
        status=asked.status,
        title=N_("Employers"),
        role=role.id,
        roles=[(one.id, one.name[t.lang]) for one in sorted(roles.values(), key=_number)],
        region=in_address(region),
        regions=region_choices(request, region),
        wrong=asked.mistakes,
        market=folder is not None,
        body=_listed(role, region, MarketFolder(folder) if folder else None, t),
    )


def _listed(role: Role, region: Region, market: MarketFolder | None, t: Translator) -> Markup:
    """The document below a heading of its own; without a market nothing is said of one."""
    at, facts = today(), context().catalogue
    found = employers_of(context(), role, region, market, at)
    document = employers_document(found, facts, t, Notebook(facts, t, at))
    unsaid = Para if market is None else ()
    blocks = (
        replace(block, level=block.level + 1) if isinstance(block, Heading) else block
        for block in document.blocks
        if not isinstance(block, unsaid)
    )
    return body(replace(document, blocks=tuple(blocks)))


def _number(role: Role) -> int:
    return role.number
