"""A résumé is ordered and cut, and never says anything that its person didn't."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.resume.people import ADA, demands, leaves, made, source, texts, wanted
from tests.understanding.words import context
from voyageur.domain.errors import InputError
from voyageur.domain.resume import Resume
from voyageur.services.resume.from_json import clean
from voyageur.services.resume.tailor import Room, refuse_endless, whole

ASKED = demands(wanted("python"), wanted("aws"))


def lines(resume: Resume) -> list[list[str]]:
    """The lines of each job."""
    return [[w.text for w in e.lines] for kind, e in resume.entries() if kind == "work"]


def size(resume: Resume) -> int:
    """A page holds five lines and paragraphs."""
    count = sum(len(e.lines) + len(e.paragraphs) for _, e in resume.entries())
    return -(-count // 5)


words = st.sampled_from(
    ["Python", "AWS", "a  cake\n", "Docker, SQL", "\u200bquay", "Go to sea", "«\u00a0oui\u00a0»"]
)
entries = st.fixed_dictionaries(
    {"name": words, "position": words, "highlights": st.lists(words, max_size=4)},
    optional={"startDate": st.sampled_from(["2020", "2021-05", "2022-01-31", "spring"]),
              "summary": words, "odd": st.lists(words, max_size=2)},
)  # fmt: skip
groups = st.fixed_dictionaries({"name": words, "keywords": st.lists(words, max_size=4)})
resumes = st.fixed_dictionaries(
    {"work": st.lists(entries, min_size=1, max_size=3), "skills": st.lists(groups, max_size=3)},
    optional={"projects": st.lists(entries, max_size=2), "x-odd": st.lists(words)},
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(resumes)
def test_every_text_of_the_result_stands_in_the_resume(
    tmp_path: Path, data: dict[str, Any]
) -> None:
    said = {clean(part) for text in texts(data) for part in [text, *text.split("\n")]}
    result = made(tmp_path, ASKED, data, Room(1, size))
    for _, entry in result.resume.entries():
        assert {one.text for one in entry.words()} <= said
    assert leaves(result.data) == leaves(data)


def test_lines_skills_and_projects_are_ordered_by_what_is_asked_for(tmp_path: Path) -> None:
    result = made(tmp_path, ASKED)
    assert lines(result.resume)[0] == [
        "Moved the gauges to Docker and AWS.",
        "Wrote Python scripts that read the gauges.",
        "Baked a cake each Friday.",
    ]
    assert [group["keywords"] for group in result.data["skills"]] == [
        ["AWS", "Terraform"], ["Python", "Java"],
    ]  # fmt: skip
    assert [one["name"] for one in result.data["projects"]] == ["Gauge", "Kite"]
    assert result.data["certificates"][0]["name"] == "AWS Certified Cloud Architect"


def test_jobs_stand_latest_first_whatever_they_cover(tmp_path: Path) -> None:
    result = made(tmp_path, demands(wanted("sql")))
    assert [job["name"] for job in result.data["work"]] == ["New Wharf", "Old Wharf"]


def test_jobs_keep_their_order_where_one_has_no_date(tmp_path: Path) -> None:
    undated = [{key: v for key, v in job.items() if key != "startDate"} for job in ADA["work"]]
    result = made(tmp_path, demands(wanted("sql")), {**ADA, "work": undated})
    assert [job["name"] for job in result.data["work"]] == ["Old Wharf", "New Wharf"]


def test_unknown_keys_are_kept_at_every_depth(tmp_path: Path) -> None:
    result = made(tmp_path, ASKED)
    assert leaves(result.data) == leaves(ADA)
    (job,) = [job for job in result.data["work"] if job["name"] == "New Wharf"]
    assert job["desk"] == {"number": 7, "view": ["sea", "crane"]}
    note = result.report.notes[-1]
    assert note.values["keys"] == "basics.pronouns, work.desk.view"


def test_without_a_target_nothing_moves(tmp_path: Path) -> None:
    read = source(tmp_path)
    result = whole(context(), read, "en")
    assert result.data is read.data
    assert lines(result.resume)[0][0] == "Kept the tide book."
    assert result.report.rows == ()


def test_what_covers_nothing_goes_first_and_is_told(tmp_path: Path) -> None:
    result = made(tmp_path, ASKED, room=Room(1, size))
    kept = [line for job in lines(result.resume) for line in job]
    assert "Moved the gauges to Docker and AWS." in kept
    assert "Wrote SQL for the harbour master." in kept, "it alone names SQL"
    gone = [spot.words for spot in result.report.left_out]
    assert gone == [
        "Kept the tide book.", "Baked a cake each Friday.", "Kite", "Flies.",
        "Reads gauges in Python.",
    ]  # fmt: skip
    assert leaves(result.data) == leaves(ADA), "JSON has room for everything"


def test_the_only_line_that_names_a_skill_goes_last_and_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="more than 1 pages"):
        made(tmp_path, ASKED, room=Room(1, lambda _: 2))
    bare = {"work": [{**ADA["work"][0], "highlights": ["Wrote SQL.", "Python", "AWS and Java"]}]}
    result = made(
        tmp_path, ASKED, bare, Room(1, lambda r: sum(len(e.lines) for _, e in r.entries()))
    )
    assert [spot.words for spot in result.report.left_out] == ["Wrote SQL.", "AWS and Java"]
    named = result.report.notes[-1]
    assert named.text == "Named only in lines that were left out: {names}"
    assert named.values["names"] == "skill:aws, skill:java, skill:sql"


def test_a_list_without_end_is_cut_before_it_is_laid_out(tmp_path: Path) -> None:
    many = {"work": [{**ADA["work"][1], "highlights": [f"Wrote part {n}." for n in range(10_000)]}]}
    tried = []

    def pages(resume: Resume) -> int:
        tried.append(sum(len(entry.lines) for _, entry in resume.entries()))
        return 1 if tried[-1] <= 30 else 2

    result = made(tmp_path, ASKED, many, Room(1, pages))
    assert max(tried) <= 80
    assert len(lines(result.resume)[0]) == 30
    assert len(result.report.left_out) == 9_970
    with pytest.raises(InputError, match="10000 lines"):
        refuse_endless(whole(context(), source(tmp_path, many), "en").resume, "resume.json")


def test_the_same_input_gives_the_same_result(tmp_path: Path) -> None:
    assert made(tmp_path, ASKED, room=Room(1, size)) == made(tmp_path, ASKED, room=Room(1, size))
