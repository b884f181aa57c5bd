"""Invented people and what is asked of them, for tests of their résumés."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.understanding.words import TODAY, context
from voyageur.domain.level import Level
from voyageur.domain.requirement import RequirementGroup, Wanted
from voyageur.services.resume.asked import Demands
from voyageur.services.resume.source import Source, read_source
from voyageur.services.resume.tailor import Room, Tailored, tailored

FIXTURES = Path(__file__).parents[2] / "fixtures" / "resumes"

ADA: dict[str, Any] = {
    "basics": {"name": "Ada Quay", "summary": "Counts boats.\nAnd barges.", "pronouns": "she"},
    "work": [
        {
            "name": "Old Wharf",
            "position": "Clerk",
            "startDate": "2015-01",
            "endDate": "2017-12",
            "highlights": ["Kept the tide book.", "Wrote SQL for the harbour master."],
        },
        {
            "name": "New Wharf",
            "position": "Developer",
            "startDate": "2020-03-01",
            "highlights": [
                "Baked a cake each Friday.",
                "Moved the gauges to Docker and AWS.",
                "Wrote Python scripts that read the gauges.",
            ],
            "desk": {"number": 7, "view": ["sea", "crane"]},
        },
    ],
    "skills": [
        {"name": "Cloud", "keywords": ["Terraform", "AWS"], "since": 2019},
        {"name": "Code", "keywords": ["Java", "Python"]},
    ],
    "projects": [
        {"name": "Kite", "highlights": ["Flies."]},
        {
            "name": "Gauge",
            "highlights": ["Reads gauges in Python."],
            "url": "https://g.example.com",
        },
    ],
    "certificates": [
        {"name": "Boat licence", "date": "2019"},
        {"name": "AWS Certified Cloud Architect", "date": "2024-05"},
    ],
    "languages": [{"language": "English", "fluency": "native"}],
    "education": [
        {
            "institution": "Quay College",
            "studyType": "Bachelor",
            "area": "Biology",
            "endDate": "2014",
        }
    ],
}


def saved(folder: Path, data: Mapping[str, Any]) -> Path:
    """A JSON Resume as a file."""
    path = folder / "resume.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def source(folder: Path, data: Mapping[str, Any] = ADA) -> Source:
    """A JSON Resume as it is read."""
    return read_source(context(), saved(folder, data), TODAY, max_bytes=10_000_000)


def wanted(skill: str, level: Level | None = None, years: int | None = None) -> RequirementGroup:
    """One skill that is a must."""
    return RequirementGroup(must=True, any_of=(Wanted(skill=skill, level=level, years=years),))


def demands(*rows: Any) -> Demands:
    """Rows asked for by nobody in particular."""
    return Demands(target="Gauge Keeper", rows=tuple((row, None) for row in rows))


def made(
    folder: Path, asked: Demands, data: Mapping[str, Any] = ADA, room: Room | None = None
) -> Tailored:
    """The résumé made for what is asked."""
    return tailored(context(), source(folder, data), asked, "en", TODAY, room)


def texts(value: object) -> Iterator[str]:
    """Every text anywhere in JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)


def leaves(value: object) -> list[str]:
    """Everything that JSON says, in any order of its lists."""
    return sorted(_leaves(value, ""))


def _leaves(value: object, at: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from _leaves(one, f"{at}.{key}")
    elif isinstance(value, list):
        for one in value:
            yield from _leaves(one, at)
    else:
        yield f"{at}={value!r}"
