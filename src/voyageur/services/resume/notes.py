"""What a person should know of a résumé before they send it."""

from collections.abc import Iterator, Sequence

from voyageur.domain.message import N_, Message
from voyageur.domain.names import Lang
from voyageur.domain.resume import Resume
from voyageur.services.resume.printed import unprinted
from voyageur.services.resume.source import Source


def notes_of(source: Source, resume: Resume, lang: Lang) -> Iterator[Message]:
    """Notes on what was put together by us, what is missing, and what isn't shown."""
    if source.built:
        yield Message(
            N_("It was put together from the lines of {name}: read it through before you send it."),
            {"name": source.name},
        )
    if resume.name is None:
        yield Message(N_("No name was found in it: say it with --name."))
    if source.lang and source.lang != lang:
        yield Message(
            N_("Headings and dates follow --lang; your own sentences stay as you wrote them.")
        )
    if keys := unprinted(source.data, resume):
        yield Message(N_("Not shown on paper, only in JSON: {keys}"), {"keys": ", ".join(keys)})


def no_longer(refs: Sequence[str]) -> Iterator[Message]:
    """What isn't named any more once lines are left out."""
    if refs:
        yield Message(
            N_("Named only in lines that were left out: {names}"), {"names": ", ".join(refs)}
        )
