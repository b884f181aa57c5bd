"""What is kept of the person on this computer, and what they can do with it."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.locale.translate import Translator
from voyageur.services.store import damaged, database, newest_backup, opened
from voyageur.store.whose import whose
from voyageur.web.drafts import profile_now
from voyageur.web.pages.kept.inventory import Kept, backups, people, places
from voyageur.web.pages.progress.form import Form
from voyageur.web.render import context, page, translator


@require_safe
def kept(request: HttpRequest) -> HttpResponse:
    """Counts and places, a file of it all, and forms to bring that back and to delete."""
    return show(request)


def show(
    request: HttpRequest, bring: Form | None = None, delete: Form | None = None
) -> HttpResponse:
    """The page, with a form that was sent; of a database that can't be opened it says so."""
    t = translator(request)
    found: list[Kept] = []
    known, broken = 0, None
    try:
        with opened():
            found = people()
            profile = profile_now(context())
            known = len(profile.levels()) if profile else 0
    except InputError as error:
        broken = Form("broken", t)
        broken.wrong("store", error.what, error.remedy)
        if error.what != damaged(database()).what:
            raise
    return page(
        request,
        "kept/kept.html",
        status=422 if bring or delete else 200,
        title=N_("What is kept of you"),
        mine=next(iter(found), None),
        others=found[1:],
        known=known,
        backups=backups(),
        places=places(t),
        whose=[("", t("everybody: all of it")), *_names(found, t)],
        broken=broken.mistakes["store"] if broken else None,
        backup=newest_backup() if broken else None,
        bring=bring or Form("bring", t),
        delete=delete or Form("delete", t),
    )


def _names(found: Sequence[Kept], t: Translator) -> list[tuple[str, str]]:
    return [(one.person, t("only you") if one.person == whose() else one.person) for one in found]
