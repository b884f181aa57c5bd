"""What is reckoned of a certification's renewal is what its words say of it."""

from collections.abc import Iterator

from voyageur.catalogue.check.rule import Breach, Known
from voyageur.domain.message import N_, Message

_FOLDER = "certifications"


def check(known: Known) -> Iterator[Breach]:
    """Breaches of certifications with one of ``renewal`` and ``renewing`` alone, or at odds."""
    for one in known.catalogue.certifications.values():
        if (one.renewal is None) != (one.renewing is None):
            there = "renewal" if one.renewing is None else "renewing"
            cause = Message(N_("renewal and renewing go together; one is missing"))
            remedy = Message(N_("Say it in words (renewal) and as data (renewing), or not at all."))
            yield Breach(_FOLDER, one.id, (there,), cause, remedy)
        if one.renewing and one.renewing.by == "nothing" and one.validity_months:
            cause = Message(N_("it needs no renewal, but ends after validity_months"))
            remedy = Message(N_("Correct the one that is wrong."))
            yield Breach(_FOLDER, one.id, ("renewing",), cause, remedy)
