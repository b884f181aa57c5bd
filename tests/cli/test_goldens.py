"""What a person sees, whole, on the invented catalogue; from a profile, so that reading is no part.

After a wanted change: ``VOYAGEUR_WRITE_GOLDENS=1 pytest tests/cli/test_goldens.py``, then read the
difference.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

GOLDEN = Path(__file__).parents[1] / "golden"

EVIDENCE = {"doc": "ada.pdf", "words": "Wrote Python scripts that count boats.", "page": 1}
PROFILE = {
    "basics": {"name": "Ada Quay"},
    "x-voyageur": {
        "schema_version": 1,
        "lang": "en",
        "region": "ontario",
        "languages": [{"code": "en"}, {"code": "fr", "fluency": "fluent", "level": "C1"}],
        "jobs": [
            {
                "title": "Clerk",
                "employer": "Quay Inc.",
                "place": "Halifax, NS",
                "start": {"year": 2024, "month": 1},
                "current": True,
                "lines": {"first": 8, "last": 9, "page": 1},
            },
            {
                "title": "Deckhand",
                "start": {"year": 2019},
                "end": {"year": 2021},
                "current": False,
                "lines": {"first": 11, "last": 12, "page": 2},
            },
        ],
        "studies": [
            {
                "level": "bachelor",
                "field": "Navigation",
                "institution": "Harbour University",
                "end": {"year": 2027, "month": 6},
                "in_progress": True,
                "lines": {"first": 14, "last": 14, "page": 2},
            }
        ],
        "other_certificates": [
            {
                "name": "Boat Master",
                "issuer": "Harbour Board",
                "issued": {"year": 2022, "month": 5},
                "expires": {"year": 2027},
                "lines": {"first": 16, "last": 16, "page": 2},
            }
        ],
        "links": [
            {"network": "github", "url": "https://github.com/ada-quay", "username": "ada-quay"}
        ],
        "claims": [
            {
                "ref": "skill:python",
                "level": 2,
                "reason": {"text": "used in a job for {months} months", "values": {"months": 3}},
                "origin": "resume",
                "evidence": [EVIDENCE | {"section": "experience", "line": 9}],
            },
            {
                "ref": "skill:bookkeeping",
                "level": 1,
                "reason": {"text": "named in the résumé", "values": {}},
                "origin": "resume",
            },
        ],
        "certifications": [],
    },
}

WISH = ("--to", "harbour-clerk", "--in", "Ontario", "--hours", "7.5")


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    path = tmp_path / "ada.json"
    path.write_text(json.dumps(PROFILE), encoding="utf-8")
    return path


def compare(name: str, text: str) -> None:
    """The same line by line; spaces that fill a table's last column are no part of it."""
    text = "\n".join(line.rstrip(" ") for line in text.splitlines()) + "\n"
    path = GOLDEN / name
    if os.environ.get("VOYAGEUR_WRITE_GOLDENS"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_plan_in_the_terminal(voyageur: Run, profile: Path, lang: str) -> None:
    compare(f"plan.{lang}.txt", voyageur("plan", profile, *WISH, "--lang", lang).out)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_plan_in_a_narrow_terminal(
    voyageur: Run, profile: Path, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    compare(f"plan-60.{lang}.txt", voyageur("plan", profile, *WISH, "--lang", lang).out)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_plan_on_paper(voyageur: Run, profile: Path, tmp_path: Path, lang: str) -> None:
    voyageur("plan", profile, *WISH, "--lang", lang, "--out", tmp_path / "out")
    compare(f"plan.{lang}.md", (tmp_path / "out" / "plan.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_calendar(voyageur: Run, profile: Path, tmp_path: Path, lang: str) -> None:
    voyageur("plan", profile, *WISH, "--lang", lang, "--out", tmp_path / "out")
    compare(f"plan.{lang}.ics", (tmp_path / "out" / "plan.ics").read_text(encoding="utf-8"))


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("command", ["fit", "read"])
def test_what_was_read_and_what_is_near(
    voyageur: Run, profile: Path, command: str, lang: str
) -> None:
    compare(f"{command}.{lang}.txt", voyageur(command, profile, "--lang", lang).out)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_roles(voyageur: Run, lang: str) -> None:
    said = (
        voyageur("roles", "--lang", lang).out
        + voyageur("role", "harbour-clerk", "--lang", lang).out
    )
    compare(f"roles.{lang}.txt", said)
