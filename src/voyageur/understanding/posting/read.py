"""Every field of a posting: the text is searched once, and each reader looks at what was found."""

from collections.abc import Sequence
from dataclasses import dataclass

from voyageur.domain.job import RoleGuess, Seniority, Workplace
from voyageur.domain.posted_pay import PostedPay
from voyageur.domain.posting_read import PostingRead
from voyageur.understanding.language import language_of
from voyageur.understanding.mentions import Named, as_mentions, judge
from voyageur.understanding.pay.posting import read_pay
from voyageur.understanding.place.read import Places
from voyageur.understanding.posting.requirements import Found, find, requirements
from voyageur.understanding.reading import Reading
from voyageur.understanding.roles import Roles
from voyageur.understanding.seniority import read_seniority
from voyageur.understanding.title.find import find_title
from voyageur.understanding.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Advert:
    """A posting's text, with title, location and language where its source states them."""

    text: str
    title: str | None = None
    location: str | None = None
    lang: str | None = None


@dataclass(slots=True)
class PostingFields:
    """What was understood, as it was found: the values that leave the reader are made of it."""

    reading: Reading
    named: list[Named]
    found: Found
    title: str | None
    lang: str | None
    role: RoleGuess
    seniority: Seniority | None
    workplace: Workplace
    pay: PostedPay | None


@dataclass(frozen=True, slots=True)
class PostingReader:
    """Knows what the catalogue knows of skills, roles and places."""

    vocabulary: Vocabulary
    roles: Roles
    places: Places

    def fields(self, adverts: Sequence[Advert]) -> list[PostingFields]:
        """Read postings, one step for all before the next step.

        A step's code and tables so stay in the processor's cache, which is a fifth faster than one
        posting after the other.
        """
        readings = [Reading(advert.text, self.vocabulary, "posting") for advert in adverts]
        texts = [reading.text for reading in readings]
        named = [judge(reading) for reading in readings]
        found = [find(*pair) for pair in zip(readings, named, strict=True)]
        langs = [
            advert.lang or language_of(text) for advert, text in zip(adverts, texts, strict=True)
        ]
        titles = [
            advert.title or find_title(text) for advert, text in zip(adverts, texts, strict=True)
        ]
        roles = [
            self.roles.guess(title, text, [one.form.ident for one in names])
            for title, text, names in zip(titles, texts, named, strict=True)
        ]
        rungs = [
            read_seniority(title, text, asked.conditions.years)
            for title, text, asked in zip(titles, texts, found, strict=True)
        ]
        places = [
            self.places.read_place(advert.location, text, title)
            for advert, text, title in zip(adverts, texts, titles, strict=True)
        ]
        pays = [read_pay(text, place.country) for text, place in zip(texts, places, strict=True)]
        columns = (readings, named, found, titles, langs, roles, rungs, places, pays)
        return [PostingFields(*fields) for fields in zip(*columns, strict=True)]


def as_posting(fields: PostingFields, name: str = "") -> PostingRead:
    """The value that leaves the reader; its mentions carry the document's ``name``."""
    return PostingRead(
        title=fields.title,
        lang=fields.lang,
        role=fields.role,
        seniority=fields.seniority,
        workplace=fields.workplace,
        pay=fields.pay,
        requirements=requirements(fields.found),
        mentions=tuple(as_mentions(name, fields.reading, fields.named)),
    )
