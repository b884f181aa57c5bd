"""What was understood of a person, how to correct it, and how near the seven roles are."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from voyageur.domain.message import N_
from voyageur.domain.place import Region
from voyageur.domain.profile import Profile
from voyageur.domain.skill import Skill
from voyageur.services.clock import today
from voyageur.web.asked import Asked, in_address, region_choices
from voyageur.web.drafts import draft, last_change, profile_now
from voyageur.web.pages.fit.mistakes import Mistake
from voyageur.web.pages.fit.ranking import role_cards
from voyageur.web.pages.fit.understood import career, level_choices, levels, remarks
from voyageur.web.render import context, page, translator


@require_safe
def fit(request: HttpRequest) -> HttpResponse:
    """For a region (``?in=ON``), else where the person lives."""
    return fit_page(request)


def fit_page(
    request: HttpRequest, mistake: Mistake | None = None, near: tuple[Skill, ...] = ()
) -> HttpResponse:
    """The page; ``near`` are the skills that a word may mean. Without a profile it asks for one."""
    t, asked = translator(request), Asked(request)
    typed = {"skill": request.POST.get("skill", ""), "level": request.POST.get("level", "")}
    profile = profile_now(context())
    region = _region(request, asked, profile)
    form = {
        "choices": level_choices(t),
        "mistake": mistake,
        "near": near,
        "typed": typed,
        "region": in_address(region),
    }
    if profile is None:
        return page(
            request, "fit/empty.html", title=N_("Fit"), status=422 if mistake else 200, **form
        )
    return page(
        request,
        "fit/fit.html",
        title=N_("Fit"),
        status=422 if mistake else asked.status,
        regions=region_choices(request, region),
        mistaken_region=asked.mistakes.get("in"),
        name=draft().name,
        change=last_change(),
        cards=role_cards(profile, region, today(), t),
        levels=levels(profile, t),
        skills=len(profile.levels()),
        career=career(profile, t),
        remarks=remarks(profile, t),
        **form,
    )


def _region(request: HttpRequest, asked: Asked, profile: Profile | None) -> Region:
    """The one asked for, else the one where the person lives."""
    known = context().catalogue.regions
    if "in" not in request.GET and profile is not None and profile.region in known:
        return known[profile.region]
    return asked.region()
