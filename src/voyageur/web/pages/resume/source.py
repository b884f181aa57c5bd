"""The résumé that is set: the file just sent, the one read before, or what is known without one.

Of a file nothing is kept here. What was read of it goes into the page that answers, signed, and
comes back with the next form.
"""

from dataclasses import replace

from django.core import signing
from django.http import HttpRequest

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.domain.profile import Profile
from voyageur.evidence.merge import merged
from voyageur.services.clock import today
from voyageur.services.json_resume import to_json_resume
from voyageur.services.resume.source import Source, source_of
from voyageur.shapes import dump, parse
from voyageur.understanding.documents import Document
from voyageur.web.drafts import draft, profile_now
from voyageur.web.reading.apart import ReadResume, resume_apart
from voyageur.web.reading.uploads import uploaded
from voyageur.web.render import context

FILE, CARRIED = "file", "read"
"""Fields of the form: a file, and what was read of the one before."""


def source_sent(request: HttpRequest) -> ReadResume | None:
    """What the form has of a résumé; None where it has nothing.

    Raises:
        InputError: it can't be read.
    """
    if sent := uploaded(request, FILE):
        return resume_apart(*sent, today())
    if text := request.POST.get(CARRIED):
        return ReadResume(_back(text), ())
    return None


def carried(source: Source) -> str:
    """What was read, for the page that answers."""
    return signing.dumps(dump(source), salt=__name__, compress=True)


def _back(text: str) -> Source:
    try:
        return parse(Source, signing.loads(text, salt=__name__))
    except signing.BadSignature:
        raise InputError(
            N_("what was read of the file isn't at hand any more"),
            remedy=N_("Choose the file again."),
        ) from None


def whole_source(sent: Source | None) -> Source:
    """What was sent with what else is known of the person, or else that alone.

    Raises:
        InputError: nothing is known, or nothing that a résumé has.
    """
    known = profile_now(context())
    if sent is not None:
        return sent if known is None else replace(sent, profile=_with_own(sent.profile, known))
    if known is None:
        raise InputError(N_("no file was chosen"), remedy=N_("Choose your résumé."))
    name = draft().name or "profile.json"
    data = to_json_resume(context(), Document(name, "json-resume", ""), known)
    return source_of(context(), Document(name, "json-resume", "", data=data), today(), name)


def _with_own(read: Profile, known: Profile) -> Profile:
    """What was read, with what doesn't come from a résumé: corrections, code, units, badges."""
    own = (
        claim
        for claim in known.claims
        if claim.origin not in ("resume", "unit") and claim not in read.claims
    )
    return merged(replace(read, claims=(*read.claims, *own)), (), known, today())[0]
