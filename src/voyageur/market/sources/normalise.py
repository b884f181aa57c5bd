"""A row of a source as a posting, with what in it can't be right left out and said."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_, Message
from voyageur.domain.posting import Posting
from voyageur.market.formats.row import Row
from voyageur.market.sources.days import When, when
from voyageur.market.sources.markup import one_line, plain_text
from voyageur.market.sources.model import FieldName, SourceMap
from voyageur.market.sources.path import Saying, said
from voyageur.market.sources.pay import Stated, pay_words
from voyageur.market.sources.place import country_code, language_code, with_mode
from voyageur.market.sources.scalar import as_answer, as_words

LONGEST_TEXT = 1_000_000
_WRONG = N_("{field} can't be {value} and is left out")
_LONGEST = 10_000
"""Characters of a field that isn't the description."""
_FIRST_YEAR = 2000
_FARTHEST = timedelta(days=3660)
"""How long from today a posting may be open; a day far off means that it has no end."""


@dataclass(frozen=True, slots=True)
class Normalised:
    """A posting, and what its row says that can't be right and was left out."""

    posting: Posting
    doubts: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that is no posting, and why."""

    row: int
    why: Message


def normalise(
    row: Row, source: SourceMap, *, text_of_html: Callable[[str], str], today: date
) -> Normalised | Rejected:
    """A row in schema.org's names, whatever values stand in it.

    ``text_of_html`` may refuse with an ``InputError``, by which the row is rejected.
    """
    found = _Found(row.values, source)
    try:
        description = found.description(text_of_html)
    except InputError as error:
        return Rejected(row.number, error.what)
    title = found.line("title")
    if len(description) > LONGEST_TEXT:
        return Rejected(
            row.number,
            Message(
                N_("the description has {n} characters; the limit is {limit}"),
                {"n": len(description), "limit": LONGEST_TEXT},
            ),
        )
    if not title and not description:
        return Rejected(row.number, Message(N_("the row has neither a title nor a description")))
    posted = found.day("date_posted", today + timedelta(days=1))
    url = found.line("url")
    posting = Posting(
        title=title,
        description=description,
        source=source.id,
        row=row.number,
        identifier=found.line("identifier") or None,
        hiring_organization=found.line("hiring_organization") or None,
        job_location=with_mode(found.line("job_location"), found.answer("remote")) or None,
        country=source.country or country_code(found.line("country")),
        base_salary=found.pay(),
        employment_type=found.line("employment_type") or None,
        in_language=language_code(found.line("in_language")),
        date_posted=posted.day,
        valid_through=found.day("valid_through", today + _FARTHEST).day,
        year_posted=posted.year or source.year,
        url=url if url.startswith(("http://", "https://")) else None,
    )
    return Normalised(posting, tuple(found.doubts))


@dataclass(slots=True)
class _Found:
    values: Mapping[str, Any]
    source: SourceMap
    doubts: list[Message] = field(default_factory=list)

    def line(self, name: FieldName) -> str:
        """A field on one line; empty where there is none, or a whole text."""
        words = self._said(name, Saying(self._words))
        if len(words) > _LONGEST:
            self._doubt(N_("{field} has {n} characters and is left out"), field=name, n=len(words))
            return ""
        return one_line(words)

    def answer(self, name: FieldName) -> str:
        """A field that may be yes or no."""
        return self._said(name, Saying(as_answer))[:_LONGEST]

    def description(self, text_of_html: Callable[[str], str]) -> str:
        """The text, each part of it without markup; a part over the limit as it is.

        Raises:
            InputError: a part can't be read.
        """

        def leaf(value: Any) -> str:
            words = self._words(value)
            return words if len(words) > LONGEST_TEXT else plain_text(words, text_of_html)

        return self._said("description", Saying(leaf, "\n\n", "\n\n", "\n"))

    def day(self, name: FieldName, last: date) -> When:
        """A day, or a year, that may be."""
        written = self.line(name)
        read = when(written)
        if read.year is None:
            return read
        earliest = read.day or date(read.year, 1, 1)
        if read.year < _FIRST_YEAR or earliest > last:
            self._doubt(_WRONG, field=name, value=written)
            return When()
        return read

    def pay(self) -> str | None:
        """Pay in words, unless nobody is paid so."""
        words, wrong = pay_words(
            Stated(
                text=self.line("base_salary"),
                low=self.line("salary_min"),
                high=self.line("salary_max"),
                currency=self.line("salary_currency"),
                period=self.line("salary_period"),
            ),
            estimated=self.source.estimated_pay,
        )
        if wrong is not None:
            self._doubt(_WRONG, field="base_salary", value=wrong)
        return words

    def _said(self, name: FieldName, how: Saying) -> str:
        expression = self.source.fields.get(name)
        return "" if expression is None else said(expression, self.values, how)

    def _words(self, value: Any) -> str:
        words = as_words(value)
        return "" if words in self.source.null else words

    def _doubt(self, text: str, **values: str | int) -> None:
        self.doubts.append(Message(text, values))
