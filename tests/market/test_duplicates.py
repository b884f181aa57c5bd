"""Which postings are others again, by examples and by a model that judges one after another."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.market import tiny
from tests.market.tiny import posting, reworded, text
from voyageur.domain.posting import Posting
from voyageur.market.duplicates import DUPLICATES, KEYS, LIKE, find_duplicates
from voyageur.market.engines.duck import Duck

Found = dict[str, tuple[str, str]]
"""Of each posting that is another again: the one kept, and the kind."""
Find = Callable[..., Found]

AUGUST, SEPTEMBER = date(2026, 8, 3), date(2026, 9, 7)
TORONTO = {"job_location": "Toronto, ON"}
OTTAWA = {"job_location": "Ottawa, ON"}


def find_in(engine: Duck, files: Sequence[Sequence[Posting]]) -> pa.Table:
    with TemporaryDirectory() as folder:
        parts = [tiny.write_part(Path(folder), rows, n) for n, rows in enumerate(files, start=1)]
        return find_duplicates(engine, engine.scan(parts).select(*KEYS), Path(folder, "scratch"))


@pytest.fixture
def find(duck: Duck) -> Find:
    """Duplicates among postings of one file, by their numbers: ``{2: (1, "exact")}``."""

    def found(*postings: Posting) -> Any:
        rows = find_in(duck, [postings]).to_pylist()
        return {
            int(row["doc_id"].split(":")[1]): (int(row["kept"].split(":")[1]), row["kind"])
            for row in rows
        }

    return found


def test_the_answer_has_one_schema_even_when_there_is_none(duck: Duck) -> None:
    assert find_in(duck, [[posting()]]) == DUPLICATES.empty_table()
    assert find_in(duck, [[]]) == DUPLICATES.empty_table()


def test_the_same_posting_twice_is_exact(find: Find) -> None:
    assert find(posting(), posting()) == {2: (1, "exact")}
    assert find(posting(date_posted=AUGUST), posting(date_posted=AUGUST)) == {2: (1, "exact")}


def test_the_same_posting_at_another_board_is_of_the_board_on_any_day(find: Find) -> None:
    first = posting(date_posted=AUGUST)
    assert find(first, posting(source="y", date_posted=SEPTEMBER)) == {2: (1, "board")}
    assert find(first, posting(source="y")) == {2: (1, "board")}


def test_the_same_posting_at_the_same_source_on_another_day_is_a_repost(find: Find) -> None:
    first, again = posting(date_posted=AUGUST), posting(date_posted=SEPTEMBER)
    assert find(first, again) == {2: (1, "repost")}
    assert find(again, first) == {2: (1, "repost")}


def test_a_repost_twice_is_the_repost_again(find: Find) -> None:
    assert find(
        posting(date_posted=AUGUST), posting(date_posted=SEPTEMBER), posting(date_posted=SEPTEMBER)
    ) == {2: (1, "repost"), 3: (2, "exact")}


def test_an_unstated_day_is_that_of_the_first_that_states_one(find: Find) -> None:
    assert find(posting(), posting(date_posted=SEPTEMBER), posting(date_posted=AUGUST)) == {
        2: (1, "exact"),
        3: (1, "repost"),
    }


def test_a_later_posting_that_states_place_or_day_changes_nothing_of_near_ones(find: Find) -> None:
    near = posting(description=reworded("a", 2))
    first = posting(date_posted=AUGUST, **OTTAWA)
    later = posting(description=reworded("a", 2), date_posted=SEPTEMBER, **TORONTO)
    assert find(first, near) == {2: (1, "near")}
    assert find(first, near, later)[2] == (1, "near")


def test_a_few_changed_words_are_near(find: Find) -> None:
    first, other = posting(), posting(description=reworded("a", 2))
    assert find(first, other) == {2: (1, "near")}
    assert find(posting(date_posted=AUGUST), posting(description=reworded("a", 2))) == {
        2: (1, "near")
    }


def test_near_words_on_another_day_are_a_repost(find: Find) -> None:
    later = posting(description=reworded("a", 2), date_posted=SEPTEMBER)
    assert find(posting(date_posted=AUGUST), later) == {2: (1, "repost")}


def test_many_changed_words_are_another_job(find: Find) -> None:
    assert find(posting(), posting(description=reworded("a", 60))) == {}


def test_the_same_words_for_another_city_are_two_jobs(find: Find) -> None:
    assert find(posting(**TORONTO), posting(**OTTAWA)) == {}
    assert find(posting(**TORONTO), posting(**OTTAWA), posting(**TORONTO)) == {3: (1, "exact")}


def test_near_words_for_another_city_are_two_jobs(find: Find) -> None:
    assert find(posting(**TORONTO), posting(description=reworded("a", 2), **OTTAWA)) == {}


def test_an_unstated_city_is_that_of_the_first_that_states_one(find: Find) -> None:
    assert find(posting(**TORONTO), posting(**OTTAWA), posting()) == {3: (1, "exact")}
    assert find(posting(), posting(**TORONTO), posting(**OTTAWA)) == {2: (1, "exact")}


def test_the_same_words_under_another_title_are_another_job(find: Find) -> None:
    assert find(posting(), posting(title="Painter")) == {}
    assert find(posting(), posting(title="BUILDER")) == {2: (1, "exact")}


def test_near_words_under_another_title_are_the_same_job_of_one_employer_at_another_board(
    find: Find,
) -> None:
    first = posting(hiring_organization="Orée Inc.")
    other: dict[str, Any] = {"title": "Senior builder", "description": reworded("a", 2)}
    at_home = posting(**other, hiring_organization="Orée")
    assert find(first, at_home) == {}
    assert find(first, posting(**other, hiring_organization="Orée", source="y")) == {2: (1, "near")}
    assert find(first, posting(**other, hiring_organization="Coral", source="y")) == {}
    assert find(posting(), posting(**other, source="y")) == {}


@pytest.mark.parametrize("other", [{"hiring_organization": "Coral"}, OTTAWA, {"title": "Painter"}])
def test_titles_alone_differ_by_employer_and_place(find: Find, other: dict[str, str]) -> None:
    known = {"description": "", "hiring_organization": "Orée", **TORONTO}
    assert find(posting(**known), posting(**known | other)) == {}
    assert find(posting(**known), posting(**known)) == {2: (1, "exact")}


def test_a_chain_leads_to_the_first_one(find: Find) -> None:
    rows = [posting(description=reworded("a", changed)) for changed in range(0, 61, 2)]
    found = find(*rows)
    assert {kept for kept, _ in found.values()}.isdisjoint(found)
    assert find(posting(), posting(source="y"), posting(description=reworded("a", 2))) == {
        2: (1, "board"),
        3: (1, "near"),
    }


def test_a_copy_of_a_near_one_leads_to_the_first_one_too(find: Find) -> None:
    near = posting(description=reworded("a", 2))
    assert find(posting(), near, near) == {2: (1, "near"), 3: (1, "exact")}


def test_of_two_like_ones_the_likest_is_meant(find: Find) -> None:
    middle = posting(description=reworded("a", 6))
    again = posting(description=reworded("a", 7))
    found = find(posting(description=text("a")), middle, again)
    assert found[3][0] in (1, 2)
    assert 2 in found or found[3] == (2, "near")


ANY = st.builds(
    posting,
    title=st.sampled_from(("Builder", "Senior builder")),
    description=st.sampled_from(
        ("", text("a"), reworded("a", 2), reworded("a", 3, with_word="new"), text("b"))
    ),
    source=st.sampled_from(("x", "y")),
    identifier=st.sampled_from((None, "1")),
    hiring_organization=st.sampled_from((None, "Orée", "Coral")),
    job_location=st.sampled_from((None, "Toronto", "Ottawa")),
    date_posted=st.sampled_from((None, AUGUST, SEPTEMBER)),
)
SLOW = settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@settings(SLOW, max_examples=20)
@given(st.lists(ANY, min_size=1, max_size=14), st.data())
def test_files_that_come_later_change_nothing_of_what_was_found(
    duck: Duck, rows: list[Posting], data: st.DataObject
) -> None:
    cuts = data.draw(st.lists(st.integers(1, len(rows)), max_size=3).map(sorted))
    files = [rows[a:b] for a, b in zip([0, *cuts], [*cuts, len(rows)], strict=True)]
    whole = find_in(duck, files).to_pylist()
    for n in range(1, len(files)):
        before = find_in(duck, files[:n]).to_pylist()
        assert before == whole[: len(before)]
        assert all(row["doc_id"] > f"{n:05}:~" for row in whole[len(before) :])


@SLOW
@given(st.lists(ANY, max_size=16))
def test_duplicates_are_those_of_a_model_that_judges_one_after_another(
    duck: Duck, rows: list[Posting]
) -> None:
    found = {row["doc_id"]: (row["kept"], row["kind"]) for row in find_in(duck, [rows]).to_pylist()}
    assert found == Model().judge(tiny.batch(rows).to_pylist())
    assert all(found.get(kept, ("", "repost"))[1] == "repost" for kept, _ in found.values())


class Model:
    """Judges each posting by those before it alone, with lists and loops."""

    def __init__(self) -> None:
        self.jobs: list[dict[str, Any]] = []
        self.found: Found = {}

    def judge(self, rows: Sequence[dict[str, Any]]) -> Found:
        for row in rows:
            self._judge(row)
        return self.found

    def _judge(self, row: dict[str, Any]) -> None:
        job = self._job(row)
        new = job is None
        if job is None:
            job = {"head": row, "place": row["place_key"], "days": {}, "top": None}
            job["top"] = self._near(row)
            self.jobs.append(job)
        elif job["place"] is None:
            job["place"] = row["place_key"]
        top = job["top"] or job
        doc, source = row["doc_id"], row["source"]
        mine = job["days"].setdefault(source, {})
        day = row["posted_day"]
        if day is None and mine:
            day = next(iter(mine))
        elif day is not None and None in mine:
            job["days"][source] = mine = {day: mine[None]}
        if day in mine:
            stays = self._stays(mine[day], job, top)
            kept = mine[day]["doc_id"] if stays else top["head"]["doc_id"]
            self.found[doc] = (kept, "exact")
            return
        mine[day] = row
        if new and job["top"] is None:
            return
        kind = "board" if top is job else "near"
        kind = "repost" if self._stays(row, job, top) else kind
        self.found[doc] = (top["head"]["doc_id"], kind)

    def _job(self, row: dict[str, Any]) -> dict[str, Any] | None:
        """The job that has the same words, title and place."""
        like = [
            job
            for job in self.jobs
            if job["head"]["text_key"] == row["text_key"]
            and job["head"]["title_key"] == row["title_key"]
        ]
        if row["place_key"] is None:
            return like[0] if like else None
        return next((job for job in like if job["place"] in (None, row["place_key"])), None)

    def _near(self, row: dict[str, Any]) -> dict[str, Any] | None:
        """The top of the job that has the likest words, if it may be the same."""
        counted: dict[str, int] = {}
        of = {job["head"]["doc_id"]: job for job in self.jobs}
        for band in row["bands"]:
            first = next((doc for doc, job in of.items() if band in job["head"]["bands"]), None)
            if first is not None:
                counted[first] = counted.get(first, 0) + 1
        likest = [
            (-shared, doc)
            for doc, shared in counted.items()
            if shared >= LIKE and self._same_job(row, of[doc])
        ]
        if not likest:
            return None
        job = of[min(likest)[1]]
        return job["top"] or job

    def _same_job(self, row: dict[str, Any], job: dict[str, Any]) -> bool:
        head = job["head"]
        places = {row["place_key"], job["place"]} - {None}
        titles = {row["title_key"], head["title_key"]}
        employers = {row["employer_key"], head["employer_key"]}
        elsewhere = row["source"] != head["source"]
        of_one = elsewhere and len(employers) == 1 and None not in employers
        return len(places) < 2 and (len(titles) == 1 or of_one)

    def _stays(self, row: dict[str, Any], job: dict[str, Any], top: dict[str, Any]) -> bool:
        head = top["head"]
        if row is head:
            return True
        if row["source"] != head["source"]:
            return False
        days = {row["posted_day"], head["posted_day"]}
        if job is top:
            mine = job["days"][row["source"]]
            days = {day for day, first in mine.items() if first is row or first is head}
        return len(days) > 1 and None not in days
