"""Correct what was understood: a wrong skill, a wrong level, a missing skill; and undo that."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from voyageur.domain.level import Level
from voyageur.domain.message import N_, Message
from voyageur.domain.profile import Profile
from voyageur.services.read import correct
from voyageur.web.drafts import change_profile, profile_now, undo_change
from voyageur.web.language import lang_of
from voyageur.web.pages.fit.mistakes import Mistake
from voyageur.web.pages.fit.suggest import matching
from voyageur.web.pages.fit.views import fit_page
from voyageur.web.render import address, context, translator

_LEVELS = {str(int(level)): level for level in Level if level}


@require_http_methods(["GET", "HEAD", "POST"])
def correct_profile(request: HttpRequest) -> HttpResponse:
    """Set the level of a skill, or take it out (``remove``).

    A mistake is shown at this address; whoever reads it again, or in the other language, is led to
    the page.
    """
    if request.method != "POST":
        return _back(request)
    words = request.POST.get("chosen") or request.POST.get("skill", "")
    skill = context().lookup.known("skill", words)
    level = _LEVELS.get(request.POST.get("level", ""))
    if skill is None:
        return _which(request, words.strip())
    if "remove" in request.POST:
        what = Message(N_("{skill} was taken out."), {"skill": f"skill:{skill}"})
        return _change(request, {}, [skill], what)
    if level is None:
        mistake = Mistake(
            "level", Message(N_("no level was chosen")), Message(N_("Choose one of the list."))
        )
        return fit_page(request, mistake)
    what = Message(
        N_("{skill} is at level {level} now, by your own word."),
        {"skill": f"skill:{skill}", "level": int(level)},
    )
    return _change(request, {skill: level}, [], what)


@require_POST
def undo_correction(request: HttpRequest) -> HttpResponse:
    """Bring back what was before the last correction."""
    undo_change()
    t = translator(request)
    messages.success(request, t("It is as before."))
    return _back(request)


def _which(request: HttpRequest, words: str) -> HttpResponse:
    """Ask for one of the skills that the words may mean."""
    if not words:
        unnamed = Message(N_("no skill was named"))
        remedy = Message(N_("Write its name as postings do."))
        return fit_page(request, Mistake("skill", unnamed, remedy))
    what = Message(N_("no skill is called just “{words}”"), {"words": words})
    mistake = Mistake("skill", what, Message(N_("Choose one of these.")))
    return fit_page(request, mistake, matching(words))


def _change(
    request: HttpRequest, have: dict[str, Level], without: list[str], what: Message
) -> HttpResponse:
    before = profile_now(context()) or Profile()
    after, t = correct(context(), before, have, without), translator(request)
    if after == before:
        messages.info(request, t("Nothing changes."))
    else:
        change_profile(after, what)
    return _back(request)


def _back(request: HttpRequest) -> HttpResponse:
    """To the page, at what can be undone; it stays in its region."""
    query = {"in": request.GET["in"]} if "in" in request.GET else {}
    return redirect(f"{address(lang_of(request), 'fit')}?{urlencode(query)}#change")
