"""Real postings taken apart into lines, from which any number of others are put together."""

import csv
import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

PAY, COMPANY = "\x00", "\x01"
"""Where a text names an amount or its employer: each new posting puts its own there."""
Piece = tuple[str, list[str] | None]
"""A line or sentence, the blank after it included, and what may replace it (a heading: None)."""

_POSTINGS = "data/postings"
_KINDS = (
    ("security", r"secur|cyber|\bsoc\b"),
    ("data engineering", r"data .{0,20}engineer|\betl\b|engineer.{0,20} data"),
    ("learning", r"machine learning|deep learning|\b(?:ml|ai|nlp)\b"),
    ("data", r"\bdata\b|scien|analy"),
    ("operations", r"ops\b|reliability|\bsre\b|platform|cloud|infrastructure"),
    ("architecture", r"architect"),
    ("software", r""),
)
_TENTHS = 10
_LONG_LINE = 300
_HEADING = 60
_FEWEST = 15
"""Lines under headings that a real posting needs: of fewer, few different texts can be made."""
_SWAPPED = 0.5
"""Of a text's lines, those that come from another: assumed, so that two of one origin differ."""
_KEPT = (0.35, 0.75)
"""The least and largest part of its lines that a new text has: 3 kB of 5 kB."""
_LINE = re.compile(r"[^\n]+\n*")
_SENTENCE = re.compile(r"(?<=[.!?] )(?=[A-ZÀ-Ý])")
_AMOUNT = re.compile(r"\$ ?\d{2,3}(?:,\d{3}(?:\.\d\d)?|[kK]\b)")
_RANK = re.compile(
    r"\b(?:senior|sr|junior|jr|lead|staff|principal|intermediate|intern|confirmé)\b\.?",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"\(\W*\)")


@dataclass(frozen=True, slots=True)
class Real:
    """A real posting: its title without words of seniority, and its text in pieces."""

    title: str
    french: bool
    pieces: list[Piece]

    def text(self, random: Random) -> str:
        """A new text: all headings in order, some lines left out, some taken from elsewhere."""
        draw = random.random
        kept = random.uniform(*_KEPT)
        swapped = kept * _SWAPPED
        parts = []
        for own, others in self.pieces:
            luck = draw()
            if others is None or swapped <= luck < kept:
                parts.append(own)
            elif luck < swapped:
                parts.append(others[int(draw() * len(others))])
        return "".join(parts).rstrip()


def load(shared: Path) -> list[Real]:
    """All real postings with full texts that are long enough, in the order of the files."""
    pools: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    reals = []
    for title, company, text in _rows(shared / _POSTINGS):
        language = _language(text)
        kind = _kind(title) if language == "en" else language
        lines = _lines(_marked(text, company))
        pieces: list[Piece] = []
        for number, line in enumerate(lines):
            if _is_heading(line):
                pieces.append((line, None))
                continue
            pool = pools[kind, number * _TENTHS // len(lines)]
            pool.append(line)
            pieces.append((line, pool))
        if sum(others is not None for _, others in pieces) >= _FEWEST:
            reals.append(Real(_bare(title), language == "fr", pieces))
    return reals


def _rows(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Title, company (or nothing) and text."""
    with (folder / "linkedin_ca_data_2024-01.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            yield row["title"], row["companyName"], row["description"]
    with gzip.open(
        folder / "indeed_ca_data_2021.csv.gz", "rt", encoding="utf-8", newline=""
    ) as file:
        for row in csv.DictReader(file):
            yield row["job_title"], "", row["job_description"]
    for name in ("roles_supplement.jsonl.gz", "cyber_jobs_2026-08_half.jsonl.gz"):
        with gzip.open(folder / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield row["title"], row["company"] or "", row["description"]


def _language(text: str) -> str:
    counts = {"en": text.count(" and "), "fr": text.count(" et "), "de": text.count(" und ")}
    return max(counts, key=lambda language: counts[language])


def _kind(title: str) -> str:
    lower = title.lower()
    return next(kind for kind, pattern in _KINDS if re.search(pattern, lower))


def _marked(text: str, company: str) -> str:
    text = _AMOUNT.sub(PAY, text)
    if len(company) < 4:
        return text
    return re.sub(rf"\b{re.escape(company)}(?!\w)", COMPANY, text)


def _lines(text: str) -> list[str]:
    lines = []
    for line in _LINE.findall(text.strip() + "\n"):
        lines += _SENTENCE.split(line) if len(line) > _LONG_LINE else [line]
    return lines


def _is_heading(line: str) -> bool:
    bare = line.strip()
    short = len(bare) < _HEADING
    return bare.startswith("#") or (short and bare.endswith((":", ":**", "?"))) or not bare


def _bare(title: str) -> str:
    bare = " ".join(_NOTHING.sub(" ", _RANK.sub(" ", title)).split()).strip(" -,/|+&")
    return bare or title
