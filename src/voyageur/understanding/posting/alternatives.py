"""Which of the names in one enumeration are alternatives, and which are all asked for."""

import re
from collections.abc import Iterator, Sequence

from voyageur.understanding.cues import words
from voyageur.understanding.fold import Text
from voyageur.understanding.mentions import Named

_SLASH = re.compile(r"\s{0,3}/\s{0,3}")
_OR = re.compile(
    r"[\s,()]{0,6}(?:\bor\b|\bou\b|\band/or\b|\bet/ou\b|\bvs\b)[\s,()]{0,6}"
    r"(?:(?:an?|the|un|une|similar|other|even|either|preferably|aussi|with|in|avec|en)\s){0,2}",
    re.IGNORECASE,
)
_AND = re.compile(
    r"[\s,]{0,6}(?:\band\b|\bet\b|&|\+|\bas well as\b|\bainsi que\b)[\s,]{0,6}"
    r"(?:(?:the|an?|le|la|les|with|in|also)\s){0,2}",
    re.IGNORECASE,
)
_COMMA = re.compile(r"\s{0,3}[,;]\s{0,3}")
_LONGEST_JOINT = 24
_OR_LIKE = re.compile(
    r"[\s,]{0,4}(?:or|ou)\s(?:any\s|an?\s|une?\s|tout\s|l'|d'|des\s)?(?:other|similar|equivalent"
    r"|comparable|another|something|like|related|the like|autres?|equivalents?|semblables?"
    r"|similaires?|comparables?)\b"
)
_EXAMPLES = ("(", *words("examples"))
_ONE_OF = re.compile(rf"\b(?:{'|'.join(map(re.escape, words('one-of')))})\b[^.;]*$")
_BEFORE = 32


def split_alternatives(text: Text, named: Sequence[Named]) -> Iterator[list[Named]]:
    """Groups of alternatives among the names of one sentence, in order.

    "AWS, Azure or GCP", "Java/Scala" and "clouds such as AWS and Azure" ask for one of them,
    "Python, SQL and Git" for all: then each is a group of its own.
    """
    if len(named) == 1:
        yield [*named]
        return
    run: list[list[Named]] = []
    joints: list[str] = []
    for one in named:
        joint = _joint(text.raw[run[-1][-1].end : one.start]) if run else ""
        if joint == "/":
            run[-1].append(one)
            continue
        if not joint and run:
            yield from _split(text, run, joints)
            run, joints = [], []
        if joint:
            joints.append(joint)
        run.append([one])
    if run:
        yield from _split(text, run, joints)


def _joint(between: str) -> str:
    """What joins two names: a slash, "or", "and", a comma; nothing where they stand apart."""
    if between in (", ", ","):
        return ","
    if len(between) > _LONGEST_JOINT:
        return ""
    for joint, rule in (("/", _SLASH), (",", _COMMA), ("or", _OR), ("and", _AND)):
        if rule.fullmatch(between):
            return joint
    return ""


def _split(text: Text, run: list[list[Named]], joints: list[str]) -> Iterator[list[Named]]:
    """The groups of a run of names that are joined to one another."""
    if len(run) == 1:
        yield run[0]
        return
    start = run[0][0].start
    before = text.folded[max(0, start - _BEFORE) : start].rstrip(" :")
    if (before.endswith(_EXAMPLES) and _is_word(before)) or _ONE_OF.search(
        text.folded, max(0, start - 2 * _BEFORE), start
    ):
        yield [one for atom in run for one in atom]
        return
    end = run[-1][-1].end
    open_ended = _OR_LIKE.match(text.folded, end, end + 40) is not None
    chunk, alternative = [run[0]], False
    for atom, joint in zip(run[1:], joints, strict=True):
        if joint == "and" or (joint == "," and alternative):
            yield from _chunk(chunk, alternative=alternative)
            chunk, alternative = [], False
        alternative = alternative or joint == "or"
        chunk.append(atom)
    yield from _chunk(chunk, alternative=alternative or open_ended)


def _is_word(before: str) -> bool:
    """Whether the phrase that a text ends with begins where a word does ("like", no "unlike")."""
    phrase = max((e for e in _EXAMPLES if before.endswith(e)), key=len)
    return not before[: -len(phrase)][-1:].isalnum()


def _chunk(chunk: list[list[Named]], *, alternative: bool) -> Iterator[list[Named]]:
    if alternative:
        yield [one for atom in chunk for one in atom]
    else:
        yield from chunk
