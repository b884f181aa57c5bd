"""What is written of a résumé is read back: for seven roles, in three formats, two languages.

The people in tests/fixtures/resumes are invented.
"""

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from voyageur.domain.names import LANGS, Lang
from voyageur.domain.profile import Profile
from voyageur.publishing.resume.docx import to_docx
from voyageur.publishing.resume.pdf import pages_of, to_pdf
from voyageur.services.context import Context
from voyageur.services.read import read_profile
from voyageur.services.resume.asked import demands_of
from voyageur.services.resume.source import read_source
from voyageur.services.resume.tailor import Room, Tailored, tailored, whole
from voyageur.understanding.documents.jsonresume import SECTIONS, TEXT

AS_OF = date(2026, 11, 23)
MOST = 20_000_000
ROOT = Path(__file__).parents[2]
OURS = sorted((ROOT / "tests" / "fixtures" / "resumes").glob("*.json"))
DEMO = (ROOT / "demo" / "amina-diallo.pdf", ROOT / "demo" / "etienne-tremblay.docx")
ROLES = (
    "ai-ml-engineer",
    "data-scientist",
    "cloud-solutions-architect",
    "devops-engineer",
    "cybersecurity-engineer",
    "software-architect",
    "data-engineer",
)


@cache
def context() -> Context:
    return Context()


def read(path: Path) -> Profile:
    return read_profile(context(), path, AS_OF, max_bytes=MOST)[1]


def written(made: Tailored, lang: Lang, folder: Path) -> Iterator[Path]:
    """The résumé in each format."""
    t = context().translator(lang)
    contents = {
        "pdf": to_pdf(made.resume, t, AS_OF),
        "docx": to_docx(made.resume, t, AS_OF),
        "json": json.dumps(made.data).encode(),
    }
    for ending, content in contents.items():
        path = folder / f"out.{ending}"
        path.write_bytes(content)
        yield path


def jobs(profile: Profile) -> list[tuple[Any, ...]]:
    return sorted(
        (str(job.start), str(job.end), job.title or "", job.employer or "") for job in profile.jobs
    )


def said(profile: Profile) -> dict[str, Any]:
    """What a reader gets: skills, certifications, languages, jobs."""
    return {
        "skills": {claim.ref for claim in profile.claims},
        "certifications": {held.certification for held in profile.certifications},
        "languages": {spoken.code for spoken in profile.languages},
        "jobs": jobs(profile),
        "studies": len(profile.studies),
    }


def assert_all_is_back(before: Profile, path: Path, lang: Lang) -> None:
    wanted, found = said(before), said(read(path))
    missing = wanted["skills"] - found["skills"]
    assert not missing, f"{path.suffix} {lang}: {sorted(missing)}"
    assert wanted["certifications"] <= found["certifications"]
    assert wanted["languages"] <= found["languages"]
    assert wanted["jobs"] == found["jobs"]
    assert wanted["studies"] == found["studies"]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_for_each_role_two_pages_hold_every_skill(path: Path, role: str, tmp_path: Path) -> None:
    source = read_source(context(), path, AS_OF, max_bytes=MOST)
    lang: Lang = "fr" if source.lang == "fr" else "en"
    t = context().translator(lang)
    room = Room(2, lambda resume: pages_of(resume, t, AS_OF))
    demands = demands_of(context(), role, MOST)
    made = tailored(context(), source, demands, lang, AS_OF, room)
    assert pages_of(made.resume, t, AS_OF) <= 2
    before = read(path)
    for out in written(made, lang, tmp_path):
        assert_all_is_back(before, out, lang)
    shown = {words.text for _, entry in made.resume.entries() for words in entry.words()}
    covered = [row for row in made.report.rows if row.status == "covered"]
    assert covered
    assert {row.lines[0].words for row in covered if row.lines} <= shown


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("path", [*OURS, *DEMO], ids=lambda path: path.stem)
def test_the_whole_resume_is_read_back(path: Path, lang: Lang, tmp_path: Path) -> None:
    source = read_source(context(), path, AS_OF, max_bytes=MOST)
    before = read(path)
    for out in written(whole(context(), source, lang), lang, tmp_path):
        assert_all_is_back(before, out, lang)


@pytest.mark.parametrize("lang", LANGS)
def test_real_json_resumes_are_read_back(shared: Path, lang: Lang, tmp_path: Path) -> None:
    paths = sorted((shared / "data" / "resumes" / "json_resume").glob("*.json"))
    assert paths
    for path in paths:
        source = read_source(context(), path, AS_OF, max_bytes=MOST)
        before = read(path)
        for out in written(whole(context(), source, lang), lang, tmp_path):
            assert_all_is_back(before, out, lang)


def test_a_posting_is_answered_line_by_line() -> None:
    source = read_source(context(), OURS[-1], AS_OF, max_bytes=MOST)
    advert = str(ROOT / "demo" / "advert-data-engineer.md")
    report = tailored(context(), source, demands_of(context(), advert, MOST), "en", AS_OF).report
    assert {row.status for row in report.rows} >= {"covered", "missing"}
    assert [one.kind for one in report.conditions] == ["work-permit"]


def schema() -> dict[str, Any]:
    """JSON Resume 1.0.0 as far as it binds: known sections alone, and the types in them.

    The schema refuses sections of one's own beside its own, and allows keys of one's own inside.
    """
    known = {key: _shape(shape) for key, shape in SECTIONS.items()}
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {**known, "$schema": {"type": "string"}, "meta": {"type": "object"}},
    }


def _shape(shape: Any) -> dict[str, Any]:
    if shape == TEXT:
        return {"type": "string"}
    if isinstance(shape, list):
        return {"type": "array", "items": _shape(shape[0])}
    day = {"type": "string", "pattern": r"^[1-2]\d{3}(-[0-1]\d(-[0-3]\d)?)?$"}
    dates = ("startDate", "endDate", "date", "releaseDate")
    properties = {key: day if key in dates else _shape(one) for key, one in shape.items()}
    return {"type": "object", "properties": properties}


@pytest.mark.parametrize("path", [*OURS, *DEMO], ids=lambda path: path.stem)
def test_what_is_written_is_a_valid_json_resume(path: Path) -> None:
    source = read_source(context(), path, AS_OF, max_bytes=MOST)
    made = tailored(context(), source, demands_of(context(), ROLES[0], MOST), "en", AS_OF)
    jsonschema.validate(made.data, schema())


def test_a_profile_in_a_resume_is_handed_on_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "profile.json"
    claim = {"ref": "skill:rust", "level": 3, "origin": "self", "reason": {"text": "said"}}
    data = json.loads(OURS[0].read_bytes()) | {"x-voyageur": {"claims": [claim]}}
    path.write_text(json.dumps(data), encoding="utf-8")
    source = read_source(context(), path, AS_OF, max_bytes=MOST)
    made = tailored(context(), source, demands_of(context(), ROLES[0], MOST), "en", AS_OF)
    assert made.data["x-voyageur"] == data["x-voyageur"]
    pdf, docx, copy = written(made, "en", tmp_path)
    assert read(copy) == read(path)
    for out in (pdf, docx):
        assert "skill:rust" in said(read(out))["skills"]
