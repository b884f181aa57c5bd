"""What is left of a gross pay in a province, and the gross that leaves a wanted net."""

from collections.abc import Iterable
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from voyageur.domain.message import N_
from voyageur.locale.translate import Translator
from voyageur.services.pay import PERIODS
from voyageur.web.drafts import profile_now
from voyageur.web.language import lang_of
from voyageur.web.pages.pay.answer import answer
from voyageur.web.pages.pay.form import AMOUNT, FILTERS, KIND, KINDS, form_in, years
from voyageur.web.remembered import remembered
from voyageur.web.render import address, context, page, translator

_KINDS = {"gross": N_("gross pay, before deductions"), "net": N_("net pay, what is left")}
_PERIODS = {
    "year": N_("a year"),
    "month": N_("a month"),
    "fortnight": N_("a fortnight"),
    "week": N_("a week"),
}


@remembered
@require_safe
def pay(request: HttpRequest) -> HttpResponse:
    """``?gross=120000&in=ON``, or ``?net=6000&per=month&in=AB``."""
    if AMOUNT in request.GET:
        return redirect(_shared(request))
    t = translator(request)
    form = form_in(request.GET, t, _home())
    found = answer(form, t) if any(kind in request.GET for kind in KINDS) else None
    return page(
        request,
        "pay/pay.html",
        status=422 if form.mistakes else 200,
        title=N_("Net pay"),
        form=form,
        kinds=_choices(_KINDS, KINDS, t),
        periods=_choices(_PERIODS, PERIODS, t),
        regions=_provinces(t),
        years=[(year, year) for year in years()],
        found=found,
    )


def _shared(request: HttpRequest) -> str:
    """The address of what a form asks for, which names the kind of the amount."""
    given = request.GET
    kind = given.get(KIND, "")
    amount = (kind if kind in KINDS else KINDS[0], given[AMOUNT])
    rest = ((name, given[name]) for name in FILTERS if name in given)
    return f"{address(lang_of(request), 'pay')}?{urlencode([amount, *rest])}#answer"


def _home() -> str:
    """The code of the province where the person lives, as far as it is known."""
    profile = profile_now(context())
    where = profile.region if profile else None
    province = context().lookup.province_of(where) if where else None
    return (context().catalogue.regions[province].code or "") if province else ""


def _choices(words: dict[str, str], names: Iterable[str], t: Translator) -> list[tuple[str, str]]:
    return [(name, t(words[name])) for name in names]


def _provinces(t: Translator) -> list[tuple[str, str]]:
    every = context().catalogue.regions.values()
    found = [(one.code or "", one.name[t.lang]) for one in every if one.kind == "province"]
    return [("", t("Choose")), *sorted(found, key=lambda pair: pair[1])]
