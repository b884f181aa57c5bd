"""Why a document was read as it was: what was found, and what was found and dropped."""

from collections.abc import Collection, Iterator, Sequence

from voyageur.domain.explained import Dropped, Explained
from voyageur.domain.message import N_, Message
from voyageur.domain.profile import Section
from voyageur.understanding.mentions import Named, as_mentions
from voyageur.understanding.posting.statement import statement_at
from voyageur.understanding.reading import Reading


def explain(
    name: str,
    reading: Reading,
    named: Sequence[Named],
    *,
    pay: tuple[int, int] | None = None,
    notes: Sequence[Message] = (),
) -> Explained:
    """The reading of a document named ``name`` with the reasons for everything."""
    mentions = [m for m in as_mentions(name, reading, named) if m.polarity == "positive"]
    return Explained(
        name=name,
        text=reading.text.raw,
        sections=tuple(_sections(reading)),
        mentions=tuple(mentions),
        dropped=tuple(sorted(_dropped(reading, named), key=lambda one: one.start)),
        pay=pay,
        notes=tuple(notes),
    )


def _sections(reading: Reading) -> Iterator[tuple[int, Section]]:
    """Where each section starts; parts of one name that follow each other are one."""
    before = None
    for start, name in zip(reading.sections.starts, reading.sections.names, strict=True):
        if name != before:
            yield start, name
        before = name


def _dropped(reading: Reading, named: Sequence[Named]) -> Iterator[Dropped]:
    kept: Collection[int] = {one.start for one in named}
    for start, end, form in reading.hits:
        if start not in kept:
            trap = form.trap
            why = trap.why_not(reading.text, start, end) if trap else None
            if why is None:
                why = Message(N_("it is part of an address, or the label of one"))
            yield Dropped(start=start, end=end, ref=form.ref, why=why)
    for one in named:
        if one.negative:
            why = Message(N_("the text says that it is not there, or not wanted"))
            yield Dropped(start=one.start, end=one.end, ref=one.form.ref, why=why)


def not_asked_for(reading: Reading, named: Sequence[Named]) -> Iterator[Dropped]:
    """Of what a posting names, what it doesn't ask for, and why."""
    for one in named:
        if one.negative:
            continue
        statement = statement_at(reading, one.start)
        why = None
        if statement.section == "benefit":
            why = Message(N_("the employer offers it"))
        elif not statement.asks_for(one):
            why = Message(N_("it names a field of study, a job or a colleague"))
        elif statement.unneeded(one):
            why = Message(N_("its sentence says that it is not required"))
        if why is not None:
            yield Dropped(start=one.start, end=one.end, ref=one.form.ref, why=why)
