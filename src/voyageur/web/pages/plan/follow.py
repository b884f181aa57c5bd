"""Begin to follow the last plan."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from voyageur.services.clock import now
from voyageur.services.journal import Journal
from voyageur.services.store import opened
from voyageur.store.whose import whose
from voyageur.web.drafts import profile_now
from voyageur.web.language import lang_of
from voyageur.web.pages.plan.last import known_for, last
from voyageur.web.pages.plan.mistakes import Mistake
from voyageur.web.pages.plan.showing import Told, follows, show
from voyageur.web.render import address, context, translator


@require_POST
def follow(request: HttpRequest) -> HttpResponse:
    """Keep the last plan and follow it, in the place of another where that is said."""
    lang, t = lang_of(request), translator(request)
    profile = profile_now(context())
    found = last(context(), profile)
    if found is None or not found.plan.items:
        return redirect(address(lang, "plan"))
    if request.POST.get("plan", found.digest) != found.digest:
        what = t("Another plan was made since, in another window: this one.")
        return show(request, Told(mistake=Mistake("again", what, t("Follow it if you want it."))))
    if follows() and not request.POST.get("again"):
        what = t("You follow a plan already.")
        mistake = Mistake("again", what, t("Tick that this one takes its place."))
        return show(request, Told(mistake=mistake))
    with opened():
        Journal(whose()).start(found.plan, known_for(context(), found.typed, profile), now())
    said = t("You follow this plan from now on. What you say of it is kept here.")
    messages.success(request, said)
    return redirect(address(lang, "progress"))
