"""Which of the names in one enumeration are alternatives, and which are all asked for."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from voyageur.understanding.cues import words
from voyageur.understanding.mentions import Named
from voyageur.understanding.posting.statement import Statement

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
_ONE_OF = words("one-of")
_BEFORE = 64


def split_alternatives(statement: Statement, named: Sequence[Named]) -> Iterator[list[Named]]:
    """Groups of alternatives among the names of a sentence, in order.

    "AWS, Azure or GCP", "Java/Scala" and "clouds such as AWS and Azure" ask for one of them,
    "Python, SQL and Git" for all: then each is a group of its own.
    """
    if len(named) == 1:
        yield [*named]
        return
    raw = statement.text.raw
    run: list[list[Named]] = []
    joints: list[str] = []
    for one in named:
        apart = one.start - run[-1][-1].end if run else _LONGEST_JOINT + 1
        joint = _joint(raw[one.start - apart : one.start]) if apart <= _LONGEST_JOINT else ""
        if joint == "/":
            run[-1].append(one)
            continue
        if not joint and run:
            yield from _split(statement, run, joints)
            run, joints = [], []
        if joint:
            joints.append(joint)
        run.append([one])
    if run:
        yield from _split(statement, run, joints)


@lru_cache(maxsize=2_000)
def _joint(between: str) -> str:
    """What joins two names: a slash, "or", "and", a comma; nothing where they stand apart."""
    for joint, rule in (("/", _SLASH), (",", _COMMA), ("or", _OR), ("and", _AND)):
        if rule.fullmatch(between):
            return joint
    return ""


def _split(
    statement: Statement, run: list[list[Named]], joints: list[str]
) -> Iterator[list[Named]]:
    """The groups of a run of names that are joined to one another."""
    if len(run) == 1:
        yield run[0]
        return
    text = statement.text
    if _gives_examples(text.folded[statement.start : run[0][0].start]):
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


def _gives_examples(before: str) -> bool:
    """Whether a sentence up to a run of names ends in "such as", or asks for "one or more"."""
    before = before[-_BEFORE:].rstrip(" :")
    for phrase in _ONE_OF:
        if phrase in before:
            return True
    if not before.endswith(_EXAMPLES):
        return False
    ends = [len(before) - len(phrase) for phrase in _EXAMPLES if before.endswith(phrase)]
    return any(end == 0 or not before[end - 1].isalnum() for end in ends)


def _chunk(chunk: list[list[Named]], *, alternative: bool) -> Iterator[list[Named]]:
    if alternative:
        yield [one for atom in chunk for one in atom]
    else:
        yield from chunk
