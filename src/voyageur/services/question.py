"""From what somebody typed to the question that a plan answers."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from voyageur.domain.names import Lang
from voyageur.domain.profile import Profile
from voyageur.evidence.merge import faded
from voyageur.market.reach import THRESHOLD
from voyageur.services.context import Context
from voyageur.services.limits import read_person, read_rate, read_share
from voyageur.services.plan import Question, postings_of
from voyageur.services.read import profile_of_document
from voyageur.services.typed import Typed
from voyageur.services.typed_values import read_levels
from voyageur.services.wallet import with_own_wallet
from voyageur.understanding.documents import Document, read_document


def question_of(typed: Typed, context: Context, lang: Lang, as_of: date) -> Question:
    """The question, with every value checked.

    Raises:
        UsageError: a value can't be right.
        InputError: the market asked for can't be read.
    """
    role = context.lookup.role(typed.role_name())
    region = context.lookup.region(typed.region or "Canada")
    province = context.lookup.province_of(region.id)
    return Question(
        role=role,
        region=region.id,
        person=read_person(
            typed,
            lookup=context.lookup,
            holidays=(context.catalogue.regions[province].code or "") if province else "canada",
            lang=lang,
            as_of=as_of,
        ),
        order=typed.order_name(),
        threshold=THRESHOLD if typed.in_reach is None else read_share(typed.in_reach, "--in-reach"),
        usd_cad=read_rate(typed.usd_cad),
        as_of=as_of,
        postings=None if typed.market is None else postings_of(typed.market, [role]),
    )


def profile_of(
    resume: Path, typed: Typed, context: Context, as_of: date, max_bytes: int
) -> tuple[Document, Profile]:
    """The document and what it says, corrected by what was typed; what is long unused has faded.

    Raises:
        InputError: the document can't be read.
        UsageError: a correction can't be right.
    """
    document = read_document(resume, max_bytes=max_bytes)
    return document, corrected_profile(document, typed, context, as_of, str(resume))


def corrected_profile(
    document: Document, typed: Typed, context: Context, as_of: date, where: str
) -> Profile:
    """The same of a document that was read from ``where`` already.

    Raises:
        InputError: nothing of a career was found in it.
        UsageError: a correction can't be right.
    """
    profile = profile_of_document(
        context,
        document,
        as_of,
        where,
        have=read_levels(typed.have or (), context.lookup),
        without=_skills(typed.without or (), context),
    )
    if typed.wallet:
        profile = with_own_wallet(context, profile)
    return faded(profile, as_of)


def _skills(names: Sequence[str], context: Context) -> list[str]:
    return [context.lookup.skill(name).id for name in names]
