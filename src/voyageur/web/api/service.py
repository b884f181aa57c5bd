"""The API: its operations, and what is said where one can't be done."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import ValidationError

from voyageur.domain.errors import UsageError, VoyageurError
from voyageur.domain.message import N_, Message
from voyageur.domain.names import LANGS
from voyageur.shapes import ShapeError
from voyageur.web.api import asked, facts, own
from voyageur.web.api.answers import MEDIA
from voyageur.web.api.told import LANGUAGE, tell, tell_error, tell_parameters, tell_shape

api = NinjaAPI(title="Voyageur", urls_namespace="api", openapi_url=None, docs_url=None)
"""Ninja's own document and page are left out for ours, in both languages and under our policy."""

View = Callable[..., HttpResponse]


def _checked(view: View) -> View:
    """Refuses what no operation takes: another language, and a body that isn't JSON."""

    @wraps(view)
    def run(request: HttpRequest, *args: object, **values: object) -> HttpResponse:
        lang = request.GET.get(LANGUAGE, LANGS[0])
        if lang not in LANGS:
            raise UsageError(
                N_("there is no language “{value}”"),
                remedy=N_("Use en or fr."),
                where=LANGUAGE,
                value=lang,
            )
        if request.method == "POST" and request.content_type != MEDIA:
            what = Message(N_("the body isn't sent as JSON"))
            remedy = Message(N_("Send the header Content-Type: application/json with it."))
            return tell(request, 415, what, remedy, "Content-Type")
        return view(request, *args, **values)

    return run


api.add_decorator(_checked)
for router in (facts.router, asked.router, own.router):
    api.add_router("", router)
api.add_exception_handler(VoyageurError, tell_error)  # type: ignore[arg-type]
api.add_exception_handler(ShapeError, tell_shape)  # type: ignore[arg-type]
api.add_exception_handler(ValidationError, tell_parameters)  # type: ignore[arg-type]
