"""Which posting to answer first: real postings, ranked for what the person knows."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from voyageur.domain.message import N_
from voyageur.web.drafts import draft, profile_now
from voyageur.web.pages.jobs.answer import answer
from voyageur.web.pages.jobs.form import FILES, MOST_FILES, SHOWN, given_in, wish_in
from voyageur.web.pages.jobs.shown import Shown, shown
from voyageur.web.pages.progress.form import Form
from voyageur.web.reading.apart import MOST_BYTES
from voyageur.web.render import context, page, translator


@require_http_methods(["GET", "HEAD", "POST"])
def jobs(request: HttpRequest) -> HttpResponse:
    """The form (``?role=data-engineer&in=ON``); sent, it answers with the postings in their order.

    Nothing of them is kept: the answer is this page alone.
    """
    t, usual = translator(request), {"most": str(SHOWN)}
    if request.method != "POST":
        form = Form("jobs", t, usual | request.GET.dict())
        wish_in(form)
        return _page(request, form)
    form = Form("jobs", t, usual | request.POST.dict())
    wish, given, profile = wish_in(form), given_in(request, form), profile_now(context())
    found = None if form.mistakes else answer(form, given, wish, profile)
    if found is None:
        return _page(request, form)
    name = draft().name or t("you")
    return _page(request, form, shown(found, name, t, known=profile is not None))


def _page(request: HttpRequest, form: Form, found: Shown | None = None) -> HttpResponse:
    t, facts = translator(request), context().catalogue
    roles = sorted(facts.roles.values(), key=lambda role: role.number)
    return page(
        request,
        "jobs/jobs.html",
        title=N_("Postings"),
        status=422 if form.mistakes else 200,
        form=form,
        roles=[("", t("Any")), *((role.id, role.name[t.lang]) for role in roles)],
        regions=sorted(region.name[t.lang] for region in facts.regions.values()),
        most_files=MOST_FILES,
        most_mb=MOST_BYTES // 1_000_000,
        again=bool(request.FILES) and FILES not in form.mistakes,
        known=profile_now(context()) is not None,
        found=found,
    )
