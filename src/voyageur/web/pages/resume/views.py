"""One's own résumé with what speaks for a role or posting first, and what covers what."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from voyageur.domain.message import N_
from voyageur.locale.translate import Translator
from voyageur.services.resume.files import MOST_PAGES, PAGES, Kind
from voyageur.services.resume.tailor import Tailored
from voyageur.web.drafts import draft, profile_now
from voyageur.web.pages.portfolio.shown import usual_role
from voyageur.web.pages.progress.form import Form
from voyageur.web.pages.resume.making import file_of, make, shown
from voyageur.web.pages.resume.source import FILE, carried, source_sent, whole_source
from voyageur.web.pages.resume.target import TEXT, posting_sent
from voyageur.web.pages.resume.told import beside
from voyageur.web.pages.resume.wish import wish_in
from voyageur.web.pages.resume.words import ANSWERS, LANGS, PAPERS, TARGETS
from voyageur.web.reading.apart import ReadResume
from voyageur.web.render import context, page, translator

_TYPES: Mapping[Kind, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
}


@require_http_methods(["GET", "HEAD", "POST"])
def resume(request: HttpRequest) -> HttpResponse:
    """The form (``?role=data-engineer``); sent, it answers with the report or the file."""
    t = translator(request)
    usual = {"for": "role", "role": usual_role(), "lang": t.lang, "paper": "letter"}
    usual |= {"pages": str(PAGES)}
    if request.method == "POST":
        return _answer(request, Form("resume", t, usual | request.POST.dict()), t)
    role = request.GET.get("role", usual["role"])
    form = Form("resume", t, usual | {"role": role})
    wish_in(form)
    return _page(request, form)


def _answer(request: HttpRequest, form: Form, t: Translator) -> HttpResponse:
    sent = demands = made = None
    with beside(form, FILE):
        sent = source_sent(request)
        source = whole_source(sent.source if sent else None)
    if form.shown("for") == "posting":
        with beside(form, TEXT):
            demands = posting_sent(request, form, t)
    if wish := wish_in(form):
        with beside(form, "as"):
            made = make(wish, source, demands)
            if wish.kind:
                return _file(file_of(made, wish, wish.kind, source.name), wish.kind)
    return _page(request, form, sent, made)


def _file(content: bytes, kind: Kind) -> HttpResponse:
    headers = {
        "Content-Disposition": f'attachment; filename="resume.{kind}"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(content, content_type=_TYPES[kind], headers=headers)


def _page(
    request: HttpRequest,
    form: Form,
    sent: ReadResume | None = None,
    made: Tailored | None = None,
) -> HttpResponse:
    """The form, what was read of a file with it, and the report of what was made."""
    t, known = translator(request), profile_now(context())
    for note in sent.notes if sent else ():
        messages.info(request, t.say(note))
    roles = sorted(context().catalogue.roles.values(), key=lambda role: role.number)
    return page(
        request,
        "resume/resume.html",
        title=N_("Your résumé"),
        status=422 if form.mistakes else 200,
        form=form,
        targets=_said(TARGETS, t),
        roles=[(role.id, role.name[t.lang]) for role in roles],
        langs=_said(LANGS, t),
        papers=_said(PAPERS, t),
        kinds=_said(ANSWERS, t),
        most=MOST_PAGES,
        known=known is not None,
        name=sent.source.name if sent else draft().name,
        carried=carried(sent.source) if sent else None,
        report=shown(made.report, t) if made and not form.mistakes else None,
    )


def _said(words: Mapping[str, str], t: Translator) -> list[tuple[str, str]]:
    return [(value, t(said)) for value, said in words.items()]
