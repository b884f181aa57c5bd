"""The page of administration."""

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse

from voyageur.domain.message import N_
from voyageur.store.organisation.models import Cohort, User
from voyageur.web.pages.progress.form import Form
from voyageur.web.render import page, translator

_A_PAGE = 50


def show(request: HttpRequest, wrong: Form | None = None) -> HttpResponse:
    """Cohorts with coaches and how many are in them; accounts, a page of them at a time."""
    t = translator(request)
    standing = Count("consents", filter=Q(consents__withdrawn=None))
    cohorts = Cohort.objects.annotate(members=standing).order_by("name")
    asked = request.GET.get("q", "").strip()[:254]
    accounts = User.objects.order_by("email")
    if asked:
        accounts = accounts.filter(email__icontains=asked)
    names = ["cohort", "invite"]
    for cohort in cohorts:
        names += [f"rename-{cohort.id}", f"delete-{cohort.id}"]
    forms = {name: Form(name, t) for name in names}
    if wrong is not None:
        forms[wrong.name] = wrong
    return page(
        request,
        "people/people.html",
        status=422 if wrong else 200,
        title=N_("Cohorts and accounts"),
        cohorts=cohorts.prefetch_related("coachings__user"),
        forms=forms,
        wrong=wrong,
        roles=[
            ("member", t("member")),
            ("coach", t("coach")),
            ("administrator", t("administrator")),
        ],
        choices=[("", ""), *((str(one.id), one.name) for one in cohorts)],
        asked=asked,
        accounts=Paginator(accounts, _A_PAGE).get_page(request.GET.get("page")),
    )
