"""Which of the names in one enumeration are alternatives, and which are all asked for."""

import re
from collections.abc import Sequence
from functools import lru_cache

from voyageur.understanding.cues import pattern, words
from voyageur.understanding.fold import Text
from voyageur.understanding.mentions import Named
from voyageur.understanding.posting.statement import Statement

_SLASH = re.compile(r"\s{0,3}/\s{0,3}")
_OR = re.compile(
    r"[\s,()]{0,6}(?:\bor\b|\bou\b|\band/or\b|\bet/ou\b|\bor/and\b|\bvs\b)[\s,()]{0,6}"
    r"(?:(?:an?|the|un|une|similar|other|even|either|preferably|aussi|with|in|avec|en|de|du|des|la|le"
    r"|les)\s|[dl]['’]){0,3}",
    re.IGNORECASE,
)
_AND = re.compile(
    r"[\s,]{0,6}(?:\band\b|\bet\b|&|\+|\bas well as\b|\bainsi que\b)[\s,]{0,6}"
    r"(?:(?:the|an?|le|la|les|with|in|also|de|du|des|en)\s|[dl]['’]){0,3}",
    re.IGNORECASE,
)
_COMMA = re.compile(r"\s{0,3}[,;]\s{0,3}(?:(?:de|du|des|la|le|les)\s|[dl]['’]){0,2}")
_ITEM = r"(?!(?:and|or|et|ou)\b|etc)[\w.&'/-][\w+#.&'/-]{0,24}(?: [\w+#.&'/-]{1,24}){0,2}"
_OVER = re.compile(
    rf"\s?,\s{{0,2}}{_ITEM}(?:,\s{{0,2}}{_ITEM}){{0,3}}"
    r"(?:(?P<comma>\s?,\s{0,2})|,?\s{1,2}(?:(?P<or>or|ou|and/or|et/ou)|and|et|&)\s{1,2})"
)
"""What joins two names with a few between them that nobody here knows."""
_NOUNS = frozenset(words("item-noun"))
"""What stands behind a name in a list and says no more ("Python scripting, SQL or Bash")."""
_LONGEST_JOINT = 60
_SEVERAL = 2
_OR_LIKE = re.compile(
    r"[\s,]{0,4}(?:or|ou)\s(?:any\s|an?\s|une?\s|tout\s|l'|d'|des\s)?(?:other|similar|equivalent"
    r"|comparable|another|something|like|related|the like|autres?|equivalents?|semblables?"
    r"|similaires?|comparables?)\b"
)
_OR_UNKNOWN = re.compile(r"[\s,]{1,4}(?:or|ou|and/or|et/ou)\s{1,2}(?:an?\s|une?\s)?[A-Z]")
_AND_SO_ON = re.compile(r"\s?,?\s?(?:etc|\.\.|…|and (?:so on|more|others)\b|et autres\b)")
_EXAMPLES = ("(", *words("examples"))
_FIRST_ITEMS = re.compile(
    rf"(?:\(|\b(?:{'|'.join(map(re.escape, words('examples')))}))[\s:]{{0,3}}"
    r"(?:[\w+#.&' -]{2,30}[,/]\s?){1,4}(?:(?:and|or|et|ou)\s)?$"
)
"""The beginning of a list of examples whose first items nobody here knows."""
_ONE_OF = words("one-of")
_SUITES = tuple(f" {name}" for name in words("suite"))
_SUITE_NOUNS = frozenset(words("suite-noun"))
_BEFORE = 64
_KIND_OF = re.compile(rf":\s(?:{_ITEM},\s){{0,3}}$")
_CATEGORY = 3
"""Words from which what stands before a colon says what kind of thing is listed."""


def split_alternatives(statement: Statement, named: Sequence[Named]) -> list[list[Named]]:
    """Groups of alternatives among the names of a sentence, in order.

    "AWS, Azure or GCP", "Java/Scala" and "clouds such as AWS and Azure" ask for one of them,
    "Python, SQL and Git" for all: then each is a group of its own. A name in brackets that says
    the same again ("AWS (Amazon Web Services) or Azure") is passed over.
    """
    if len(named) == 1:
        return [[*named]]
    raw = statement.text.raw
    found: list[list[Named]] = []
    run: list[list[Named]] = []
    joints: list[str] = []
    end = -_LONGEST_JOINT - 1
    for one in named:
        between = raw[end : one.start] if one.start - end <= _LONGEST_JOINT else ""
        if run and one.form.ident == run[-1][-1].form.ident and between.strip() == "(":
            end = one.end + raw.startswith(")", one.end)
            continue
        joint = _joint(between) if between else ""
        end = one.end
        if joint == "/":
            run[-1].append(one)
        elif joint:
            joints.append(joint)
            run.append([one])
        else:
            found += run if len(run) < _SEVERAL else _split(statement, run, joints)
            run, joints = [[one]], []
    return found + (run if len(run) < _SEVERAL else _split(statement, run, joints))


@lru_cache(maxsize=2_000)
def _joint(between: str) -> str:
    """What joins two names: a slash, "or", "and", a comma; nothing where they stand apart."""
    noun = between.lstrip().partition(" ")[0].rstrip(",;")
    if noun.lower() in _NOUNS:
        between = between[between.index(noun) + len(noun) :]
    for joint, rule in (("/", _SLASH), (",", _COMMA), ("or", _OR), ("and", _AND)):
        if rule.fullmatch(between):
            return joint
    over = _OVER.fullmatch(between)
    return (over.lastgroup or "and").replace("comma", ",") if over else ""


def _split(statement: Statement, run: list[list[Named]], joints: list[str]) -> list[list[Named]]:
    """The groups of a run of several names that are joined to one another."""
    text = statement.text
    before, end = text.folded[statement.start : run[0][0].start], run[-1][-1].end
    if _gives_examples(before) or _says_more(text, before, end):
        return [_together(run)]
    found: list[list[Named]] = []
    chunk, alternative = [run[0]], False
    for atom, joint in zip(run[1:], joints, strict=True):
        if joint == "and" or (joint == "," and alternative):
            found += [_together(chunk)] if alternative else chunk
            chunk, alternative = [], False
        alternative = alternative or joint == "or"
        chunk.append(atom)
    return found + ([_together(chunk)] if alternative or _is_open(text, end) else chunk)


def _is_open(text: Text, end: int) -> bool:
    """Whether a list goes on with something else that would do ("or similar", "or Foocloud")."""
    return (
        _OR_LIKE.match(text.folded, end, end + 40) is not None
        or _OR_UNKNOWN.match(text.raw, end, end + 20) is not None
    )


def _together(atoms: list[list[Named]]) -> list[Named]:
    return [one for atom in atoms for one in atom]


def _gives_examples(before: str) -> bool:
    """Whether a sentence up to a run of names ends in "such as", or asks for "one or more".

    What stands in brackets behind a suite is no example of it but a part ("Office (Word, Excel)").
    """
    before = before[-_BEFORE:].rstrip(" :")
    for phrase in _ONE_OF:
        if phrase in before:
            return True
    if not before.endswith(_EXAMPLES):
        return before.endswith((",", "/", " or", " and", " ou", " et")) and (
            _FIRST_ITEMS.search(f"{before} ") is not None
        )
    if before[-1] == "(":
        return not _is_suite(before[:-1].split())
    ends = [len(before) - len(phrase) for phrase in _EXAMPLES if before.endswith(phrase)]
    return any(end == 0 or not before[end - 1].isalnum() for end in ends)


def _is_suite(words_before: list[str]) -> bool:
    """Whether the last words name a suite of products, of which each is meant."""
    while words_before and words_before[-1] in _SUITE_NOUNS:
        words_before.pop()
    return f" {' '.join(words_before[-3:])}".endswith(_SUITES)


def _says_more(text: Text, before: str, end: int) -> bool:
    """Whether a list after a colon is of examples of what is said before it ("etc.")."""
    return (
        _AND_SO_ON.match(text.raw, end, end + 12) is not None
        and before.count(" ") > _CATEGORY
        and _KIND_OF.search(before[-_BEFORE:]) is not None
        and pattern("demand").search(before) is not None
    )
