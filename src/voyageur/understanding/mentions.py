"""Which spellings found in a text really name the skill, judged by what stands around them."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from voyageur.domain.profile import Mention
from voyageur.domain.skill import Trap
from voyageur.understanding.fold import fold
from voyageur.understanding.sections import Kind, Sections, split_sections
from voyageur.understanding.vocabulary import Hit, Vocabulary

_REACH = 10_000
"""Characters looked at around a hit, so that the time grows with the text and not its square."""
_TOKEN = 300
"""Characters that an address goes on for, at most, on each side of a hit."""
_SPACES = " \n\t,;()<>|"
_ADDRESS = re.compile(r"://|^www\.|@\w|\w\.(?:com|ca|org|io|net|dev|edu|fr)(?:/|$)", re.IGNORECASE)
_LABEL = re.compile(r"(?<=[a-z]):(?!//)")
_LINKED = re.compile(r":? {0,3}(?:@?[\w.]{1,40} {1,3})?(?:https?:|www\.)")
_CONTACT = re.compile(r"linkedin|@\w|\+?\d[\d ().]{8,}")
_ACCOUNTS = {f"skill:{site}" for site in ("github", "gitlab", "bitbucket", "huggingface")}
"""Tools that are also sites at which people have a page, and say so beside their telephone."""
_OPENS = ",;|/•·:([–\n-"
_CLOSES = ",;|/•·)]\n."
_JOINS = (" and ", " et ", " or ", " ou ", " & ")
_BETWEEN = (", ", ",", "/", " / ", " | ", "; ", *_JOINS, *(f",{join}" for join in _JOINS))
_NEGATIONS = (
    "no ", "not ", "without ", "don't ", "never ", "pas de ", "sans ", "aucune ", "aucun ",
    "no experience with ", "no experience in ", "no knowledge of ", "pas d'",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Context:
    """The text around the hits; ``safe`` are start and end of those that need no context."""

    text: str
    folded: str
    sections: Sections
    safe: tuple[tuple[int, int], ...]


def find_mentions(doc: str, text: str, vocabulary: Vocabulary, kind: Kind) -> list[Mention]:
    """Mentions of skills (``skill:id``) and certifications (``certification:id``), in order.

    ``doc`` is the identifier that each mention carries. A negated mention is kept with negative
    polarity, so that a reader can be shown it was seen.
    """
    folded = fold(text)
    sections = split_sections(text, kind)
    hits = [hit for hit in vocabulary.find(folded) if not _in_address(text, hit)]
    safe = tuple((hit.start, hit.end) for hit in hits if hit.form.trap is None)
    context = _Context(text, folded, sections, safe)
    breaks = [match.start() for match in re.finditer("\n", text)]
    found = []
    for hit in hits:
        if hit.form.trap and not _means_it(hit, hit.form.trap, context):
            continue
        if kind == "resume" and _is_link(hit, context):
            continue
        found.append(
            Mention(
                doc=doc,
                start=hit.start,
                end=hit.end,
                line=bisect_left(breaks, hit.start) + 1,
                surface=text[hit.start : hit.end],
                skill=hit.form.ref,
                confidence=0.8 if hit.form.trap else 0.95,
                section=sections.at(hit.start),
                polarity="negative" if _negated(folded, hit.start) else "positive",
            )
        )
    return found


def _in_address(text: str, hit: Hit) -> bool:
    """Whether a hit is a part of a web or e-mail address, which names an account and no skill."""
    first, last = max(0, hit.start - _TOKEN), hit.end + _TOKEN
    start = max(first - 1, *(text.rfind(space, first, hit.start) for space in _SPACES)) + 1
    ends = [text.find(space, hit.end, last) for space in _SPACES]
    token = text[start : min((e for e in ends if e >= 0), default=last)]
    token = _LABEL.split(token)[-1]
    whole = token.strip(".:") == text[hit.start : hit.end]
    return not whole and _ADDRESS.search(token) is not None


def _is_link(hit: Hit, context: _Context) -> bool:
    """Whether a hit is a label of a link among the contact details ("GitHub: ada https://…")."""
    if hit.form.ref not in _ACCOUNTS:
        return False
    folded = context.folded
    start, end = _line_start(context.text, hit.start, 1), _line_end(context.text, hit.end, 1)
    if _LINKED.match(folded, hit.end, end):
        return True
    if context.sections.at(hit.start) not in ("summary", "other"):
        return False
    before, after = folded[start : hit.start].strip(), folded[hit.end : end].strip()
    if not before and not after:
        return context.sections.at(hit.start) == "other"
    apart = before[-1:] in ("", "|", ",", ";") and after[:1] in ("", "|", ",", ";")
    return apart and _CONTACT.search(folded, start, end) is not None


def _means_it(hit: Hit, trap: Trap, context: _Context) -> bool:
    text, folded = context.text, context.folded
    if trap.case and text[hit.start : hit.end] != trap.form:
        return False
    close = folded[max(0, hit.start - 40) : hit.end + 40]
    if any(fold(phrase) in close for phrase in trap.never):
        return False
    if not trap.listed and not trap.near:
        return True
    around = folded[_line_start(text, hit.start, 2) : _line_end(text, hit.end, 2)]
    if any(_word_in(fold(word), around) for word in trap.near):
        return True
    return trap.listed and _in_list(hit, context)


def _in_list(hit: Hit, context: _Context) -> bool:
    text = context.text
    before = text[max(0, hit.start - 9) : hit.start].rstrip(" ")[-1:] or "\n"
    after = text[hit.end : hit.end + 9].lstrip(" ")[:1] or "\n"
    if _beside_safe(hit, context):
        return True
    joined_before = text[max(0, hit.start - 5) : hit.start].endswith(_JOINS)
    joined_after = text[hit.end : hit.end + 5].startswith(_JOINS)
    if not (before in _OPENS or joined_before) or not (after in _CLOSES or joined_after):
        return False
    in_skills = context.sections.at(hit.start) == "skills"
    if before == "\n" and after == "\n":
        return in_skills
    from_, to = _line_start(text, hit.start, 1), _line_end(text, hit.end, 1)
    next_safe = bisect_left(context.safe, (from_, 0))
    return in_skills or (next_safe < len(context.safe) and context.safe[next_safe][0] < to)


def _beside_safe(hit: Hit, context: _Context) -> bool:
    """Whether only a comma or "and" stands between a hit and one that needs no context."""
    at = bisect_left(context.safe, (hit.start, 0))
    before = context.safe[at - 1][1] if at else -1
    after = context.safe[at][0] if at < len(context.safe) else -1
    gaps = (context.text[before : hit.start] if before >= 0 else "", context.text[hit.end : after])
    return any(gap in _BETWEEN for gap in gaps)


def _word_in(word: str, folded: str) -> bool:
    at = folded.find(word)
    while at >= 0:
        end = at + len(word)
        if not folded[at - 1 : at].isalnum() and not folded[end : end + 1].isalnum():
            return True
        at = folded.find(word, at + 1)
    return False


def _line_start(text: str, offset: int, lines: int) -> int:
    least = max(0, offset - _REACH)
    for _ in range(lines):
        offset = text.rfind("\n", least, max(offset, 0))
        if offset < 0:
            return least
    return offset + 1


def _line_end(text: str, offset: int, lines: int) -> int:
    most = min(len(text), offset + _REACH)
    offset -= 1
    for _ in range(lines):
        offset = text.find("\n", offset + 1, most)
        if offset < 0:
            return most
    return offset


def _negated(folded: str, start: int) -> bool:
    return folded[max(0, start - 24) : start].endswith(_NEGATIONS)
