"""Postings as they were sent, read apart from this process and ranked for the person."""

from dataclasses import replace

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.domain.profile import Profile
from voyageur.domain.ranking import Unread
from voyageur.services.clock import today
from voyageur.web.pages.jobs.form import FILES, TEXT, Given, Wish
from voyageur.web.pages.jobs.remedies import here
from voyageur.web.pages.progress.form import Form
from voyageur.web.reading.apart import postings_apart
from voyageur.web.reading.postings import Postings


def answer(form: Form, given: Given, wish: Wish, profile: Profile | None) -> Postings | None:
    """What was found; None where nothing was sent or can be read, which is told beside the field.

    Without a profile the postings are ranked for somebody who knows nothing.
    """
    from voyageur.services.jobs.rank import RankQuestion  # noqa: PLC0415 - loads engines of tables

    with form.beside(FILES if given else TEXT):
        if not given:
            raise InputError(
                N_("no posting was given"),
                remedy=N_("Paste the text of one, or choose files of postings."),
            )
        question = RankQuestion(
            profile=profile or Profile(),
            as_of=today(),
            role=wish.role,
            region=wish.region,
            hours_a_week=wish.hours,
            most=wish.most,
        )
        found = postings_apart(given, question)
        unread = tuple(map(here, found.ranking.unread))
        if found.ranking.read:
            return replace(found, ranking=replace(found.ranking, unread=unread))
        _tell(form, unread)
    return None


def _tell(form: Form, unread: tuple[Unread, ...]) -> None:
    """Why nothing could be read: of one file its reason, of several which they are.

    Raises:
        InputError: there are several, or rows that no posting can be made of.
    """
    if len(unread) == 1:
        (one,) = unread
        form.wrong(FILES, one.why, one.remedy, one.file)
        return
    raise InputError(
        N_("no posting could be read"),
        remedy=N_("Give postings as text, PDF, DOCX or HTML, or tables of them."),
    )
