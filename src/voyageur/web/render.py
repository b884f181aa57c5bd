"""Pages from templates: the language, the addresses, and what each of them has."""

from functools import cache
from typing import Any, Literal

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.template.loader import get_template
from django.templatetags.static import static
from django.urls import get_script_prefix, reverse
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from voyageur.domain.message import Message
from voyageur.domain.names import LANGS, Lang
from voyageur.locale import format as formats
from voyageur.locale.translate import Translator
from voyageur.publishing.document import Document
from voyageur.publishing.html import to_body
from voyageur.services.context import Context
from voyageur.store.whose import anybody
from voyageur.web.language import lang_of
from voyageur.web.menu import MENU, entry_of
from voyageur.web.notes import notes_of


def environment(**options: Any) -> Environment:
    """The environment of all templates; an unknown name in one is a mistake."""
    options |= {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    made = Environment(**options)  # noqa: S701 - Django turns autoescape on
    made.globals |= {"static": static, "formats": formats}
    return made


class Token:
    """The token of a page's forms, as a field; a page without a form has none, and is anybody's."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    def __html__(self) -> str:
        """How templates write it."""
        field = Markup('<input type="hidden" name="csrfmiddlewaretoken" value="{}">')
        return field.format(get_token(self._request))


@cache
def context() -> Context:
    """All facts, loaded once a process."""
    return Context()


def load_facts() -> None:
    """Load those that most pages need, while nobody waits for one."""
    for name in ("lookup", "requirement_sets"):
        getattr(context(), name)


def translator(request: HttpRequest) -> Translator:
    """Sentences in the page's language."""
    return context().translator(lang_of(request))


def address(lang: Lang, name: str, **parts: object) -> str:
    """The address of a page in a language."""
    return f"/{lang}/{reverse(name, kwargs=parts).removeprefix(get_script_prefix())}"


def moved(request: HttpRequest, kind: Literal["role", "skill"], words: str) -> HttpResponse:
    """To the page of a fact by another of its names, former ids among them.

    Raises:
        Http404: nothing is called so.
    """
    ident = context().lookup.known(kind, words)
    if ident is None:
        raise Http404
    return redirect(address(lang_of(request), kind, ident=ident))


def page(request: HttpRequest, template: str, *, status: int = 200, **values: Any) -> HttpResponse:
    """A page. Values that are messages, or marked templates named title or words, are said."""
    return HttpResponse(text_of(request, template, status=status, **values), status=status)


def text_of(request: HttpRequest, template: str, *, status: int = 200, **values: Any) -> str:
    """What a page says."""
    lang, t = lang_of(request), translator(request)
    for key in ("title", "words"):
        if isinstance(values.get(key), str):
            values[key] = t(values[key])
    said = {k: t.say(v) if isinstance(v, Message) else v for k, v in values.items()}
    rest = request.path.removeprefix(f"/{lang}") or "/"
    query = request.META.get("QUERY_STRING", "")
    shared = {
        "t": t,
        "lang": lang,
        "url": lambda name, **parts: address(lang, name, **parts),
        "alternates": {other: f"/{other}{rest}{'?' + query if query else ''}" for other in LANGS},
        "origin": "" if status == 400 else f"{request.scheme}://{request.get_host()}",
        "menu": MENU,
        "here": request.resolver_match.url_name if request.resolver_match else "",
        "within": entry_of(rest),
        "csrf": Token(request),
        "said": notes_of(request),
        "organisation": settings.ORGANISATION,
        "signed_in": anybody(),
        "live": request.headers.get("HX-Request") == "true",
    }
    return get_template(template, using=None).render({**shared, **said}, request)


def body(document: Document) -> Markup:
    """A document as the inside of a page."""
    return Markup(to_body(document))  # noqa: S704 - the writer escapes all words
