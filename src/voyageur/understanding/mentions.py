"""Which spellings found in a text really name the skill, judged by what stands around them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from voyageur.domain.profile import Mention
from voyageur.understanding.ambiguity.model import Weigher
from voyageur.understanding.cues import flags
from voyageur.understanding.lines import line_end, line_start
from voyageur.understanding.reading import Reading
from voyageur.understanding.sections import Kind
from voyageur.understanding.vocabulary import Form, Vocabulary

SURE = 0.94
"""Confidence in a word that names nothing else: of 1,746 such places in labelled documents (dev of
`eval/labels/linked.jsonl`) 1,649 are in one that names the skill to a reader's eye."""
_LIKELY = 0.5

_TOKEN = 300
"""Characters that an address goes on for, at most, on each side of a mark."""
_SPACES = " \n\t,;()<>|"
_BEFORE_SLASH = ("http:", "https:", "ttps:", ".com", ".ca", ".org", ".io", ".dev", ".edu", ".fr")
_LINKED = re.compile(r":? {0,3}(?:@?[\w.]{1,40} {1,3})?(?:https?:|www\.)")
_CONTACT = re.compile(r"linkedin|@\w|\+?\d[\d ().]{8,}")
_NO = flags("no")
_ACCOUNTS = frozenset(("github", "gitlab", "bitbucket", "huggingface"))
"""Tools that are also sites at which people have a page, and say so beside their telephone."""


class Named(NamedTuple):
    """A skill or certification that a text names at code points ``start`` to ``end``.

    ``confidence`` is a probability from 0 to 1.
    """

    start: int
    end: int
    form: Form
    negative: bool
    confidence: float


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
                confidence=round(one.confidence, 2),
                section=reading.sections.at(one.start),
                polarity="negative" if one.negative else "positive",
            )
        )
    return found


def judge(reading: Reading) -> list[Named]:
    """The hits that name what their spelling says, with their polarity."""
    raw = reading.text.raw
    addresses = _addresses(raw)
    weigher = Weigher(reading)
    resume = reading.kind == "resume"
    negated = {end + 1 for _, end, cue in reading.cues if cue.flags & _NO}
    found = []
    for hit in reading.hits:
        start, end, form = hit
        sure = SURE if form.trap is None else weigher.probability(hit)
        if sure < _LIKELY:
            continue
        if addresses and _in_address(raw, start, end, addresses):
            continue
        if resume and form.ident in _ACCOUNTS and _is_link(start, end, reading):
            continue
        found.append(Named(start, end, form, start in negated, sure))
    return found


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
