"""Which spellings found in a text really name the skill, judged by what stands around them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from voyageur.domain.profile import Mention
from voyageur.understanding.cues import flags, words
from voyageur.understanding.fold import Text
from voyageur.understanding.reading import Reading
from voyageur.understanding.sections import Kind
from voyageur.understanding.trap import Judge, line_end, line_start
from voyageur.understanding.vocabulary import Form, Hit, Vocabulary

SURE = 0.95
"""Confidence in a word that names nothing else, and in …"""
JUDGED = 0.8
"""… one whose context spoke for it (editorial until issue 5 measures them)."""

_TOKEN = 300
"""Characters that an address goes on for, at most, on each side of a mark."""
_SPACES = " \n\t,;()<>|"
_BEFORE_SLASH = ("http:", "https:", "ttps:", ".com", ".ca", ".org", ".io", ".dev", ".edu", ".fr")
_LINKED = re.compile(r":? {0,3}(?:@?[\w.]{1,40} {1,3})?(?:https?:|www\.)")
_CONTACT = re.compile(r"linkedin|@\w|\+?\d[\d ().]{8,}")
_USED = tuple(f"{phrase} " for phrase in words("used"))
_BEFORE = 32
_NO = flags("no")
_ACCOUNTS = frozenset(("github", "gitlab", "bitbucket", "huggingface"))
"""Tools that are also sites at which people have a page, and say so beside their telephone."""
_OPENS = ",;|/•·:([–\n-"
_CLOSES = ",;|/•·)]\n."
_JOINS = (" and ", " et ", " or ", " ou ", " & ", " and/or ", " et/ou ")
_LONGEST_JOIN = max(map(len, _JOINS))
_BETWEEN = frozenset((", ", ",", "/", " / ", " | ", "; ", *_JOINS, *(f",{j}" for j in _JOINS)))


class Named(NamedTuple):
    """A skill or certification that a text names at code points ``start`` to ``end``."""

    start: int
    end: int
    form: Form
    negative: bool


def find_mentions(doc: str, text: str, vocabulary: Vocabulary, kind: Kind) -> list[Mention]:
    """Mentions of skills (``skill:id``) and certifications (``certification:id``), in order.

    ``doc`` is the identifier that each mention carries. A negated mention is kept with negative
    polarity, so that a reader can be shown it was seen.
    """
    reading = Reading(text, vocabulary, kind)
    return as_mentions(doc, reading, judge(reading))


def as_mentions(doc: str, reading: Reading, named: Sequence[Named]) -> list[Mention]:
    """What was judged, as the values that leave the reader."""
    raw = reading.text.raw
    lines = 1
    counted = 0
    found = []
    for one in named:
        lines += raw.count("\n", counted, one.start)
        counted = one.start
        found.append(
            Mention(
                doc=doc,
                start=one.start,
                end=one.end,
                line=lines,
                surface=raw[one.start : one.end],
                skill=one.form.ref,
                confidence=JUDGED if one.form.trap else SURE,
                section=reading.sections.at(one.start),
                polarity="negative" if one.negative else "positive",
            )
        )
    return found


def judge(reading: Reading) -> list[Named]:
    """The hits that name what their spelling says, with their polarity."""
    text = reading.text
    raw = text.raw
    addresses = _addresses(raw)
    beside = _Beside(reading)
    resume = reading.kind == "resume"
    negated = {end + 1 for _, end, cue in reading.cues if cue.flags & _NO}
    found = []
    for hit in reading.hits:
        start, end, form = hit
        if form.trap is not None and not _means_it(form.trap, text, hit, beside):
            continue
        if addresses and _in_address(raw, start, end, addresses):
            continue
        if resume and form.ident in _ACCOUNTS and _is_link(start, end, reading):
            continue
        found.append(Named(start, end, form, start in negated))
    return found


def _means_it(trap: Judge, text: Text, hit: Hit, beside: "_Beside") -> bool:
    start, end, _ = hit
    if not trap.allows(text, start, end):
        return False
    if not trap.needs_context:
        return True
    if trap.listed and (
        text.folded[max(0, start - _BEFORE) : start].endswith(_USED) or beside.in_list(start, end)
    ):
        return True
    return trap.is_near(text, start, end)


def _addresses(raw: str) -> list[tuple[int, int]]:
    """Start and end of every web or e-mail address, in order."""
    found = []
    last = 0
    for at in sorted(_address_marks(raw)):
        if at < last:
            continue
        first, most = max(0, at - _TOKEN), min(len(raw), at + _TOKEN)
        start = max(first - 1, *(raw.rfind(space, first, at) for space in _SPACES)) + 1
        ends = [raw.find(space, at, most) for space in _SPACES]
        last = min((e for e in ends if e >= 0), default=most)
        found.append((_behind_label(raw, start, at), last))
    return found


def _address_marks(raw: str) -> Iterator[int]:
    for mark in ("@", "www.", "/"):
        at = raw.find(mark)
        while at >= 0:
            if mark != "/" or raw[max(0, at - 5) : at].endswith(_BEFORE_SLASH):
                yield at
            at = raw.find(mark, at + 1)


def _behind_label(raw: str, start: int, at: int) -> int:
    """Where the address itself starts in "GitHub:github.com/ada"."""
    colon = raw.rfind(":", start, at)
    return colon + 1 if colon >= 0 and not raw.startswith("://", colon) else start


def _in_address(raw: str, start: int, end: int, addresses: Sequence[tuple[int, int]]) -> bool:
    """Whether a place is a part of an address, which names an account and no skill."""
    at = bisect_right(addresses, (start, len(raw))) - 1
    if at < 0:
        return False
    first, last = addresses[at]
    return end <= last and raw[first:last].strip(".:") != raw[start:end]


def _is_link(at: int, until: int, reading: Reading) -> bool:
    """Whether a hit is a label of a link among the contact details ("GitHub: ada https://…")."""
    folded, raw = reading.text.folded, reading.text.raw
    start, end = line_start(raw, at, 1), line_end(raw, until, 1)
    if _LINKED.match(folded, until, end):
        return True
    section = reading.sections.at(at)
    if section not in ("summary", "other"):
        return False
    before, after = folded[start:at].strip(), folded[until:end].strip()
    if not before and not after:
        return section == "other"
    apart = before[-1:] in ("", "|", ",", ";") and after[:1] in ("", "|", ",", ";")
    return apart and _CONTACT.search(folded, start, end) is not None


class _Beside:
    """The names that need no context, for those that stand in a list beside them."""

    __slots__ = ("_ends", "_reading", "_starts")

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._starts: list[int] | None = None
        self._ends: list[int] = []

    def _sure(self) -> list[int]:
        if self._starts is None:
            sure = [hit for hit in self._reading.hits if hit[2].trap is None]
            self._starts, self._ends = [hit[0] for hit in sure], [hit[1] for hit in sure]
        return self._starts

    def in_list(self, start: int, end: int) -> bool:
        """Whether a place is an item beside a sure name, or in a list of skills."""
        raw, starts = self._reading.text.raw, self._sure()
        at = bisect_left(starts, start)
        if at and raw[self._ends[at - 1] : start] in _BETWEEN:
            return True
        if at < len(starts) and raw[end : starts[at]] in _BETWEEN:
            return True
        before = raw[max(0, start - 9) : start].rstrip(" ")[-1:] or "\n"
        after = raw[end : end + 9].lstrip(" ")[:1] or "\n"
        joined_before = raw[max(0, start - _LONGEST_JOIN) : start].endswith(_JOINS)
        joined_after = raw[end : end + _LONGEST_JOIN].startswith(_JOINS)
        if not (before in _OPENS or joined_before) or not (after in _CLOSES or joined_after):
            return False
        in_skills = self._reading.sections.at(start) == "skills"
        if in_skills or (before == "\n" and after == "\n"):
            return in_skills
        following = bisect_left(starts, line_start(raw, start, 1))
        return following < len(starts) and starts[following] < line_end(raw, end, 1)
