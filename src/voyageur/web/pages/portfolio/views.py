"""The portfolio: what the profile shows with its proofs, and the page to publish of it."""

from collections.abc import Mapping, Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_, Message
from voyageur.domain.portfolio import Portfolio
from voyageur.publishing.portfolio.build import portfolio_files
from voyageur.publishing.portfolio.page import page_view
from voyageur.publishing.studio.package.archive import zipped
from voyageur.publishing.words import sentence
from voyageur.web.language import lang_of
from voyageur.web.pages.portfolio.form import Typed, read, typed_in
from voyageur.web.pages.portfolio.shown import shown, usual_role
from voyageur.web.render import context, page, translator


@require_http_methods(["GET", "HEAD", "POST"])
def portfolio(request: HttpRequest) -> HttpResponse:
    """What would be published; what is typed stays in the form and nowhere else."""
    typed = typed_in(request.POST or request.GET, usual_role())
    found, wrong = _found(typed)
    return _page(request, typed, found, wrong)


@require_POST
def portfolio_file(request: HttpRequest) -> HttpResponse:
    """The site as a ZIP."""
    typed = typed_in(request.POST, usual_role())
    found, wrong = _found(typed)
    if wrong:
        return _page(request, typed, found, wrong)
    if found is None:
        raise Http404
    t = translator(request)
    files = portfolio_files(found, t, context().translator("fr" if t.lang == "en" else "en"))
    return HttpResponse(
        zipped(files),
        content_type="application/zip",
        headers={
            "Content-Disposition": 'attachment; filename="portfolio.zip"',
            "Cache-Control": "no-store",
        },
    )


def _found(typed: Typed) -> tuple[Portfolio | None, dict[str, list[Message]]]:
    """The portfolio, without what is wrong in the form."""
    given = read(typed)
    try:
        role = context().lookup.role(typed.role)
    except UsageError as error:
        given.wrong["role"] = [error.what]
        role = context().lookup.role(usual_role())
    return shown(role, given.wanted), given.wrong


def _page(
    request: HttpRequest,
    typed: Typed,
    found: Portfolio | None,
    wrong: Mapping[str, Sequence[Message]],
) -> HttpResponse:
    t = translator(request)
    roles = sorted(context().catalogue.roles.values(), key=lambda role: role.number)
    return page(
        request,
        "portfolio/portfolio.html",
        status=422 if wrong else 200,
        title=N_("Portfolio"),
        typed=typed,
        wrong={name: [sentence(t.say(one)) for one in said] for name, said in wrong.items()},
        roles={role.id: role.name[lang_of(request)] for role in roles},
        shown=found and page_view(found, t, main=True),
    )
