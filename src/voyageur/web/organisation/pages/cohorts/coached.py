"""The cohort that a coach asks for."""

from uuid import UUID

from django.http import Http404, HttpRequest

from voyageur.store.organisation.models import Cohort
from voyageur.web.organisation.signed_in import signed_in


def coached(request: HttpRequest, ident: UUID) -> Cohort:
    """The cohort.

    Raises:
        Http404: there is none, or they don't coach it, which is told alike.
    """
    found = Cohort.objects.filter(id=ident, coachings__user=signed_in(request)).first()
    if found is None:
        raise Http404
    return found
