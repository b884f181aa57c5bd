"""Reading a résumé, correcting what was read, and reading the corrected file again."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.understanding.words import TODAY, context
from voyageur.domain.errors import InputError
from voyageur.domain.level import Level
from voyageur.domain.profile import Profile
from voyageur.services.json_resume import EXTENSION, to_json_resume
from voyageur.services.read import correct, read_profile

RESUME = """Ada Byron, Montréal, QC
github.com/ada-b | https://ada.example.com
Experience
Developer, Acme, 2020 - 2022
Kubernetes and SQL
Kubernetes again
Skills
Python, Docker
Education
BSc in Biology, Nordet University, 2019
Certifications
CA-100, May 2024
Boat Master, Harbour Board, 2021
Languages
English (native)
"""


def read(path: Path, **corrections: Any) -> Profile:
    return read_profile(context(), path, TODAY, max_bytes=100_000, **corrections)[1]


def levels(profile: Profile) -> dict[str, int]:
    return {skill: int(level) for skill, level in profile.levels().items()}


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "cv.txt"
    path.write_text(RESUME, encoding="utf-8")
    return path


def written(resume: Path) -> dict[str, Any]:
    """The résumé as the JSON that ``voyageur read --format json`` prints."""
    document, profile = read_profile(context(), resume, TODAY, max_bytes=100_000)
    made: dict[str, Any] = json.loads(json.dumps(to_json_resume(context(), document, profile)))
    return made


def saved(folder: Path, data: dict[str, Any]) -> Path:
    path = folder / "profile.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def test_a_resume_is_read_with_what_it_implies_and_where_the_person_lives(resume: Path) -> None:
    profile = read(resume)
    assert levels(profile) == {
        "containers": 3, "docker": 3, "kubernetes": 3, "python": 2, "sql": 2,
    }  # fmt: skip
    assert profile.region == "quebec"


def test_a_misread_skill_goes_with_all_that_only_it_implied(resume: Path) -> None:
    assert levels(read(resume, without=["kubernetes"])) == {
        "containers": 2, "docker": 2, "python": 2, "sql": 2,
    }  # fmt: skip
    assert levels(read(resume, without=["kubernetes", "docker"])) == {"python": 2, "sql": 2}


def test_a_skill_can_be_denied_although_another_implies_it(resume: Path) -> None:
    assert "docker" not in levels(read(resume, without=["docker"]))
    assert levels(read(resume, without=["docker"]))["kubernetes"] == Level.ALONE


def test_a_denied_skill_goes_from_a_profile_with_the_whole_chain_behind_it(
    resume: Path, tmp_path: Path
) -> None:
    profile = saved(tmp_path, written(resume))
    assert levels(read(profile, without=["kubernetes"])) == {"python": 2, "sql": 2}


def test_the_persons_own_word_overrules_what_was_read_in_both_directions(resume: Path) -> None:
    profile = read(resume, have={"python": Level.ALONE, "kubernetes": Level.MET})
    assert levels(profile)["python"] == Level.ALONE
    assert levels(profile)["kubernetes"] == Level.MET
    own = {c.ref for c in profile.claims if c.origin == "override"}
    assert {"skill:python", "skill:kubernetes"} <= own


def test_the_persons_own_word_implies_too() -> None:
    profile = correct(context(), Profile(), {"kubernetes": Level.GUIDED}, [])
    assert levels(profile) == {"containers": 2, "docker": 2, "kubernetes": 2}


def test_correcting_with_nothing_changes_nothing(resume: Path) -> None:
    profile = read(resume)
    assert correct(context(), profile, {}, []) == profile


def test_a_written_profile_is_read_back_the_same(resume: Path, tmp_path: Path) -> None:
    assert read(saved(tmp_path, written(resume))) == read(resume)


def test_a_written_profile_is_json_resume_that_others_can_read(resume: Path) -> None:
    data = written(resume)
    assert data["$schema"].endswith("/v1.0.0/schema.json")
    assert {"name": "Python"} in data["skills"]
    assert data["certificates"] == [
        {"name": "AWS Certified Cloud Architect", "date": "2024-05", "issuer": "Acme"},
        {"name": "Boat Master", "date": "2021", "issuer": "Harbour Board"},
    ]
    assert data["languages"] == [{"language": "English", "fluency": "native"}]
    assert data["work"] == [
        {"name": "Acme", "position": "Developer", "startDate": "2020", "endDate": "2022"}
    ]
    assert data["education"] == [
        {"institution": "Nordet University", "area": "Biology", "studyType": "Bachelor",
         "endDate": "2019"}
    ]  # fmt: skip
    assert data["basics"] == {
        "url": "https://ada.example.com",
        "profiles": [{"network": "GitHub", "username": "ada-b", "url": "https://github.com/ada-b"}],
    }


def test_nobody_is_named_in_a_written_profile(resume: Path) -> None:
    resume.write_text(f"{RESUME}\n", encoding="utf-8")
    data = written(resume)
    assert "Byron" not in json.dumps(data | {EXTENSION: {}})


def test_what_a_json_resume_had_is_never_overwritten(tmp_path: Path) -> None:
    own = {
        "basics": {"name": "Ada", "url": "https://ada.example.com"},
        "work": [{"name": "Acme", "position": "Developer", "startDate": "2020-01-15"}],
        "languages": [{"language": "English", "fluency": "mine"}],
        "skills": [{"name": "Python"}],
    }
    data = written(saved(tmp_path, own))
    assert {key: data[key] for key in own} == own
    (job,) = data[EXTENSION]["jobs"]
    assert (job["employer"], job["start"], job["current"]) == (
        "Acme", {"year": 2020, "month": 1}, True,
    )  # fmt: skip


def test_keys_of_a_json_resume_that_are_not_ours_are_kept(tmp_path: Path) -> None:
    given = {
        "basics": {"name": "Ada", "x-mood": "calm"},
        "skills": [{"name": "Python", "keywords": ["SQL"], "level": "Expert"}],
        "x-other": {"nested": [1, {"two": None}]},
        "meta": {"theme": "elegant"},
    }
    data = written(saved(tmp_path, given))
    assert {key: data[key] for key in given} == given
    assert set(data) == {*given, "$schema", EXTENSION}
    assert written(saved(tmp_path, data)) == data


def test_a_schema_the_resume_names_itself_is_kept(tmp_path: Path) -> None:
    given = {"$schema": "https://example.org/mine.json", "skills": [{"name": "Python"}]}
    assert written(saved(tmp_path, given))["$schema"] == "https://example.org/mine.json"


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        (("claims", 0, "level"), "very good", "claims.0.level"),
        (("claims", 0, "level"), 9, "claims.0.level"),
        (("claims", 1, "ref"), "skill:cooking", "claims.1.ref"),
        (("claims", 1, "origin"), "gossip", "claims.1.origin"),
        (("certifications", 0, "certification"), "pilot", "certifications.0.certification"),
        (("region",), "atlantis", "region"),
        (("languages",), "English", "languages"),
        (("mood",), "calm", "mood"),
    ],
)
def test_a_broken_extension_is_refused_with_the_path_of_the_mistake(
    resume: Path, tmp_path: Path, path: tuple[Any, ...], value: Any, named: str
) -> None:
    data = written(resume)
    inner = data[EXTENSION]
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    with pytest.raises(InputError) as caught:
        read(saved(tmp_path, data))
    assert f"{EXTENSION}.{named}" in str(caught.value)
    assert (caught.value.where or "").endswith("profile.json")


def test_a_file_without_a_known_skill_is_refused_unless_the_person_says_one(tmp_path: Path) -> None:
    path = tmp_path / "cake.txt"
    path.write_text("Take three eggs and a cup of sugar.", encoding="utf-8")
    with pytest.raises(InputError, match="no skill"):
        read(path)
    assert levels(read(path, have={"python": Level.MET})) == {"python": 1}
