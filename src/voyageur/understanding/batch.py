"""Understanding of whole batches: Arrow in, Arrow out, so that any engine can run it.

The same function runs in a process pool, in Spark's ``mapInArrow`` and in Sail.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any

import pyarrow as pa

from voyageur.domain.posted_pay import PostedPay
from voyageur.understanding.language import language_of
from voyageur.understanding.mentions import Named, judge
from voyageur.understanding.posting.read import Advert, PostingFields, PostingReader
from voyageur.understanding.posting.requirements import VERSION
from voyageur.understanding.reading import Reading

INPUT = pa.schema(
    [
        pa.field("doc_id", pa.string(), nullable=False),
        pa.field("text", pa.large_string(), nullable=False),
        pa.field("kind", pa.string(), nullable=False),
        pa.field("lang_hint", pa.string()),
        pa.field("title", pa.string()),
        pa.field("location", pa.string()),
    ]
)

_PAY = pa.struct(
    [
        ("low", pa.int64()),
        ("high", pa.int64()),
        ("currency", pa.string()),
        ("period", pa.string()),
        ("base", pa.bool_()),
    ]
)
_MENTION = pa.struct(
    [
        ("skill", pa.string()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("confidence", pa.float32()),
        ("section", pa.string()),
    ]
)
_GROUP = pa.struct([("must", pa.bool_()), ("any_of", pa.list_(pa.string()))])
_LANGUAGE = pa.struct([("must", pa.bool_()), ("code", pa.string())])
_YEARLY = pa.struct([("low", pa.int64()), ("high", pa.int64())])

OUTPUT = pa.schema(
    [
        pa.field("doc_id", pa.string(), nullable=False),
        pa.field("lang", pa.string()),
        pa.field("role", pa.string()),
        pa.field("role_p", pa.float32()),
        pa.field("noc", pa.string()),
        pa.field("seniority", pa.string()),
        pa.field("region", pa.string()),
        pa.field("pay", _PAY),
        pa.field("mentions", pa.list_(_MENTION)),
        pa.field("groups", pa.list_(_GROUP)),
        pa.field("error", pa.string()),
        pa.field("extractor_version", pa.string(), nullable=False),
        pa.field("country", pa.string()),
        pa.field("province", pa.string()),
        pa.field("economic_region", pa.string()),
        pa.field("mode", pa.string()),
        pa.field("years", pa.int32()),
        pa.field("pay_a_year", _YEARLY),
        pa.field("pay_notes", pa.list_(pa.string())),
        pa.field("certifications", pa.list_(_GROUP)),
        pa.field("languages", pa.list_(_LANGUAGE)),
    ]
)
"""``pay_a_year`` is ``pay`` in cents a year (``domain.posted_pay``); lists are never null."""

_Row = tuple[str, str, str, str | None, str | None, str | None]
_AT_ONCE = 64
"""Documents that are read step by step together; see ``PostingReader.fields``."""
_NESTED = ("mentions", "groups", "extractor_version")
_LISTS = ("pay_notes", "certifications", "languages")
_PLAIN = tuple(field.name for field in OUTPUT if field.name not in _NESTED)


def understand(
    batches: Iterable[pa.RecordBatch], reader: PostingReader
) -> Iterator[pa.RecordBatch]:
    """Read batches with the ``INPUT`` schema into batches with the ``OUTPUT`` schema."""
    for batch in batches:
        rows = [*zip(*(column.to_pylist() for column in batch.columns), strict=True)]
        columns = _Columns()
        for at in range(0, len(rows), _AT_ONCE):
            columns.read(reader, rows[at : at + _AT_ONCE])
        yield columns.batch()


def failed(rows: Sequence[tuple[str, str]]) -> pa.RecordBatch:
    """Documents that couldn't be read, each with the reason."""
    columns = _Columns()
    for doc_id, error in rows:
        columns.add(doc_id=doc_id, error=error)
    return columns.batch()


class _Columns:
    """Rows of the answer, column by column: a dictionary a row would take as long as reading."""

    def __init__(self) -> None:
        self._plain: dict[str, list[Any]] = {name: [] for name in _PLAIN}
        self._mentions: dict[str, list[Any]] = {field.name: [] for field in _MENTION}
        self._must: list[bool] = []
        self._any_of: list[list[str]] = []
        self._counts: list[tuple[int, int]] = []

    def read(self, reader: PostingReader, rows: Sequence[_Row]) -> None:
        """Read documents and add their rows."""
        postings = [
            Advert(text=text, title=title, location=location, lang=lang)
            for _, text, kind, lang, title, location in rows
            if kind == "posting"
        ]
        understood = iter(reader.fields(postings))
        for doc_id, text, kind, lang, *_ in rows:
            if kind == "posting":
                self._add_posting(doc_id, next(understood))
                continue
            reading = Reading(text, reader.vocabulary, "resume")
            mentions = self._add_mentions(reading, judge(reading))
            self.add(doc_id=doc_id, lang=lang or language_of(reading.text), mentions=mentions)

    def _add_posting(self, doc_id: str, fields: PostingFields) -> None:
        place = fields.workplace
        groups = fields.found.in_order()
        for must, group in groups:
            self._must.append(must)
            self._any_of.append([asked[0] for asked in group])
        self.add(
            doc_id=doc_id,
            lang=fields.lang,
            role=fields.role.role,
            role_p=fields.role.probability if fields.role.role else None,
            noc=fields.role.noc,
            seniority=fields.seniority.rung if fields.seniority else None,
            region=place.city or place.economic_region or place.province,
            pay=_pay(fields.pay),
            country=place.country,
            province=place.province,
            economic_region=place.economic_region,
            mode=place.mode,
            years=fields.found.conditions.years,
            pay_a_year=_a_year(fields.pay),
            pay_notes=fields.pay.notes if fields.pay else (),
            certifications=[
                {"must": must, "any_of": any_of} for must, any_of in fields.found.certifications
            ],
            languages=[
                {"must": must, "code": code}
                for code, must in fields.found.conditions.languages.items()
            ],
            mentions=self._add_mentions(fields.reading, fields.named),
            groups=len(groups),
        )

    def add(self, *, mentions: int = 0, groups: int = 0, **values: object) -> None:
        """Add a row of which so many mentions and groups were added; what isn't given is null."""
        for name, column in self._plain.items():
            column.append(values.get(name, () if name in _LISTS else None))
        self._counts.append((mentions, groups))

    def _add_mentions(self, reading: Reading, named: Iterable[Named]) -> int:
        columns = self._mentions
        skills, starts, ends = columns["skill"], columns["start"], columns["end"]
        confidences, sections = columns["confidence"], columns["section"]
        section_at = reading.sections.at
        before = len(skills)
        for start, end, form, negative, confidence in named:
            if form.kind == "skill" and not negative:
                skills.append(form.ident)
                starts.append(start)
                ends.append(end)
                confidences.append(confidence)
                sections.append(section_at(start))
        return len(skills) - before

    def batch(self) -> pa.RecordBatch:
        """The rows added."""
        mentions = pa.StructArray.from_arrays(
            [pa.array(self._mentions[field.name], field.type) for field in _MENTION],
            fields=list(_MENTION),
        )
        any_of = pa.array(self._any_of, _GROUP.field("any_of").type)
        groups = pa.StructArray.from_arrays(
            [pa.array(self._must, pa.bool_()), any_of], fields=list(_GROUP)
        )
        arrays = {
            name: pa.array(column, OUTPUT.field(name).type) for name, column in self._plain.items()
        }
        arrays["mentions"] = _lists([count for count, _ in self._counts], mentions)
        arrays["groups"] = _lists([count for _, count in self._counts], groups)
        arrays["extractor_version"] = pa.array([VERSION] * len(self._counts), pa.string())
        return pa.RecordBatch.from_arrays([arrays[field.name] for field in OUTPUT], schema=OUTPUT)


def _lists(counts: Sequence[int], values: pa.Array) -> pa.ListArray:
    """The values cut into a list a row."""
    offsets = pa.array([0, *accumulate(counts)], pa.int32())
    return pa.ListArray.from_arrays(offsets, values)


def _a_year(pay: PostedPay | None) -> dict[str, int | None] | None:
    if pay is None:
        return None
    low, high = pay.a_year()
    return {"low": low, "high": high}


def _pay(pay: PostedPay | None) -> dict[str, object] | None:
    if pay is None:
        return None
    return {
        "low": pay.low,
        "high": pay.high,
        "currency": pay.currency,
        "period": pay.period,
        "base": pay.base,
    }
