"""Lists of a document: skills, languages, certificates."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from voyageur.domain.profile import Profile
from voyageur.services.context import Context
from voyageur.services.resume.document_lines import DocumentLines, Item
from voyageur.understanding.career.certified import is_detail
from voyageur.understanding.career.headings import Part
from voyageur.understanding.mentions import find_mentions

Value = dict[str, Any]

_LABEL = re.compile(r"(.{2,40}?)(?: ?: | {3,}| [–—] )(?=\S)")
_PARTED = re.compile(r"[,;•|·](?![^()]*\))\s*")
_SPOKEN = re.compile(r"([^\W\d_]+)\s*(?:[:–—-]\s*(.+)|\((.+)\))")
_FEW = 4
"""Words of an item of a list; where there are more, a comma parts no items."""


def groups_in(lines: DocumentLines) -> Iterator[Value]:
    """Lines of skills, each with the label that stands before or above it."""
    items = _all(lines, "skills")
    label = ""
    for item, following in pairwise([*items, None]):
        assert item is not None
        raw = lines.outline.text.raw[item.start : item.end].strip(" -*•\t").replace("\n", " ")
        found = _LABEL.match(raw)
        if found:
            yield _group(label or found[1].strip(), raw[found.end() if not label else 0 :])
            label = ""
        elif not label and _heads(item, following):
            label = item.text
        else:
            yield _group(label, item.text)
            label = ""


def _heads(item: Item, following: Item | None) -> bool:
    """Whether a short line is the label of the list below it."""
    if item.bullet or following is None or _PARTED.search(item.text):
        return False
    listed = _PARTED.search(following.text) or ":" in following.text
    return len(item.text.split()) <= _FEW and bool(listed)


def _group(label: str, text: str) -> Value:
    text = " ".join(text.split())
    keywords = [part.strip() for part in _PARTED.split(text) if part.strip()]
    told = ":" in text or any(len(part.split()) > _FEW for part in keywords)
    if told or any(char.isdigit() for char in text):
        keywords = [text]
    if label:
        return {"name": label, "keywords": keywords}
    return {"name": text} if len(keywords) == 1 else {"keywords": keywords}


def languages_in(lines: DocumentLines) -> Iterator[Value]:
    """Human languages, each with how well it is spoken where a sign parts the two."""
    for item in _all(lines, "languages"):
        if found := _SPOKEN.fullmatch(item.text):
            yield {"language": found[1], "fluency": found[2] or found[3]}
        else:
            yield {"language": item.text}


def certificates_in(lines: DocumentLines, context: Context, profile: Profile) -> Iterator[Value]:
    """Certificates; a line that says more of the one above it goes with it."""
    known = [one.name for one in profile.other_certificates]
    held: Value = {}
    for item in _all(lines, "certifications"):
        name = held.get("name", "")
        whole = f"{name} {item.text}"
        listed = any(whole in one for one in known)
        if name and not item.bullet and (listed or _crosses(context, whole, len(name))):
            held["name"] = whole
        elif name and not item.bullet and is_detail(item.text):
            held["summary"] = item.text
        else:
            if held:
                yield held
            held = _certificate(lines, item)
    if held:
        yield held


def _certificate(lines: DocumentLines, item: Item) -> Value:
    if len(item.spans) == 1 and item.end - item.spans[0].stop <= 1:
        return {"name": lines.bare(item), "date": str(item.spans[0].first)}
    return {"name": item.text}


def _crosses(context: Context, text: str, at: int) -> bool:
    """Whether the name of a certification goes over the place where a line ended."""
    mentions = find_mentions("", text, context.vocabulary, "resume")
    return any(
        one.skill.startswith("certification:") and one.start < at < one.end for one in mentions
    )


def _all(lines: DocumentLines, part: Part) -> Sequence[Item]:
    return [item for items in lines.items(part) for item in items]
