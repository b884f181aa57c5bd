"""Files of postings, ranked for one person on the invented catalogue."""

import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Save
from tests.market.tiny import feed_map, row
from tests.planning.tiny import TODAY, knows, text
from tests.services.conftest import TinyContext
from voyageur.catalogue.model import Catalogue
from voyageur.domain.errors import InputError
from voyageur.domain.profile import Profile
from voyageur.domain.ranking import Ranking
from voyageur.domain.role import Occupation
from voyageur.market.engines.duck import Duck
from voyageur.market.folder import MarketFolder
from voyageur.market.sources.load import shipped_maps
from voyageur.services.extract import make_extract
from voyageur.services.jobs.gather import Gathered, gather, postings_in
from voyageur.services.jobs.rank import RankQuestion, rank
from voyageur.services.market import ingest
from voyageur.shapes import parse, to_json

CODED = Occupation(
    scheme="noc-2021", code="21231", title=text("Coded"), relation="primary",
    evidence=text("invented"), source="made-up", certainty="exact",
)  # fmt: skip


class Coded(TinyContext):
    """The invented catalogue, whose roles have a unit group so that postings can be read."""

    @cached_property
    def catalogue(self) -> Catalogue:
        facts = super().catalogue
        roles = {i: replace(one, occupations=(CODED,)) for i, one in facts.roles.items()}
        return replace(facts, roles=roles)


CODED_CONTEXT = Coded()
MAPS = (feed_map(), *shipped_maps())
ADVERT = "Builder\n\nRequirements\n- Experience with {skills}\n- {name} is where we are\n"


def advert(name: str, *skills: str, nice: str = "") -> str:
    text = ADVERT.format(skills="\n- Experience with ".join(skills), name=name)
    return text + (f"\nNice to have\n- {nice}\n" if nice else "")


def lines(*rows: dict[str, Any]) -> str:
    return "\n".join(map(json.dumps, rows))


def gathered(*paths: Path, max_bytes: int = 1_000_000) -> Gathered:
    files = postings_in([str(path) for path in paths])
    return gather(files, MAPS, TODAY, max_bytes=max_bytes, progress=lambda _: None)


Rank = Callable[..., Ranking]


@pytest.fixture
def ranked() -> Rank:
    """Rank files for somebody who knows code and git, or whoever is given."""

    def run(*paths: Path, profile: Profile | None = None, **asked: Any) -> Ranking:
        who = profile or knows({"code": 2, "git": 2})
        question = RankQuestion(profile=who, as_of=TODAY, **asked)
        return rank(CODED_CONTEXT, gathered(*paths), question)

    return run


def test_a_posting_says_what_is_met_what_lacks_and_what_that_takes(
    ranked: Rank, save: Save
) -> None:
    file = save("advert.txt", advert("Quay", "code", "git", "store", nice="watch"))
    found = ranked(file, hours_a_week=10)
    (posting,) = found.postings
    assert posting.id == str(file)
    assert (posting.must.met, posting.must.n, posting.nice.n) == (2, 3, 1)
    missing = [group.any_of[0].skill for group in posting.groups if group.state == "missing"]
    assert missing == ["store", "watch"]
    assert (posting.closing.units, posting.closing.hours) == (("study-store",), 30)
    assert posting.closing.weeks == 3
    assert not posting.in_reach
    assert (found.read, found.n, found.in_reach) == (1, 1, 0)


def test_tables_pages_documents_and_compressed_files_are_ranked_together(
    ranked: Rank, save: Save
) -> None:
    table = lines(
        row(title="Builder", company="Quay", text=advert("One", "code", "git"), day="2026-11-02"),
        row(title="Builder", company="Pier", text=advert("Two", "code", "ship"), day="2026-11-03"),
    )
    save("feed.jsonl.gz", gzip.compress(table.encode()))
    page = {"@type": "JobPosting", "title": "Keeper", "description": advert("Three", "watch")}
    save(
        "page.html", f'<html><script type="application/ld+json">{json.dumps(page)}</script></html>'
    )
    folder = save("advert.md", advert("Four", "code", "git", "watch")).parent
    found = ranked(folder)
    told = [(Path(one.id).name, one.must.met, one.must.n) for one in found.postings]
    assert told == [
        ("feed.jsonl.gz:1", 2, 2),
        ("advert.md", 2, 3),
        ("feed.jsonl.gz:2", 1, 2),
        ("page.html", 0, 1),
    ]
    assert found.postings[0].employer == "Quay"
    assert str(found.postings[0].posted) == "2026-11-02"


def long(name: str) -> str:
    return advert(name, "code") + " ".join(f"{name}{n}" for n in range(120))


def test_what_is_advertised_again_is_shown_once_by_its_newest_day(ranked: Rank, save: Save) -> None:
    old, new = (
        row(company="Quay", city="Halifax", text=long("a"), day=day)
        for day in ("2026-10-01", "2026-11-01")
    )
    file = save("feed.jsonl", lines(old, new, new, row(company="Pier", text=long("b"))))
    found = ranked(file)
    assert (found.read, found.duplicates, found.n) == (4, 2, 2)
    again = next(one for one in found.postings if one.copies)
    assert (str(again.posted), again.copies) == ("2026-11-01", 2)


def test_a_file_with_the_content_of_another_is_read_once_and_counted(
    ranked: Rank, save: Save
) -> None:
    folder = save("one.txt", advert("Quay", "code")).parent
    save("two.txt", advert("Quay", "code"))
    found = ranked(folder)
    assert (found.n, found.same_files) == (1, 1)


def test_rows_without_a_text_are_counted_and_stand_last(ranked: Rank, save: Save) -> None:
    rows = (row(title="Silent"), row(text=advert("Quay", "ship")), row(title=""))
    found = ranked(save("feed.jsonl", lines(*rows)))
    assert (found.rejected, found.n, found.unasking, found.textless) == (1, 2, 1, 1)
    assert [one.title for one in found.postings] == ["Builder", "Silent"]
    assert found.postings[1].textless


def test_a_file_that_cannot_be_read_is_told_with_the_reason_and_stops_no_other(
    ranked: Rank, save: Save
) -> None:
    save("advert.txt", advert("Quay", "code"))
    save("picture.png", b"\x89PNG\r\n\x1a\n0000")
    folder = save("salaries.csv", "year,sum\n2026,3\n2025,2\n2024,1\n").parent
    found = ranked(folder)
    assert found.n == 1
    told = {Path(one.file).name: str(one.why) for one in found.unread}
    assert set(told) == {"picture.png", "salaries.csv"}
    assert "year, sum" in told["salaries.csv"]


def test_nothing_but_an_unreadable_file_leaves_no_row(save: Save) -> None:
    found = gathered(save("picture.png", b"\x89PNG\r\n\x1a\n0000"))
    assert (found.rows, len(found.unread)) == ([], 1)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no file"):
        postings_in([str(tmp_path)])


def test_a_market_folder_gives_its_postings(ranked: Rank, save: Save, tmp_path: Path) -> None:
    file = save("feed.jsonl", lines(row(company="Quay", text=advert("One", "code"))))
    engine = Duck(make_extract, processes=1)
    into = tmp_path / "market"
    ingest([file], MarketFolder(into), engine, maps=MAPS, today=TODAY, processes=1)
    engine.close()
    (posting,) = ranked(into).postings
    assert (posting.employer, posting.must.met) == ("Quay", 1)


def test_only_so_many_are_shown_and_the_others_counted(ranked: Rank, save: Save) -> None:
    rows = [row(company=f"Quay {n}", text=advert(f"Q{n}", "code")) for n in range(5)]
    found = ranked(save("feed.jsonl", lines(*rows)), most=2)
    assert (len(found.postings), found.more, found.n) == (2, 3, 5)


def test_another_role_or_region_is_left_out_and_counted(ranked: Rank, save: Save) -> None:
    rows = (
        row(title="Builder", company="A", city="Halifax", text=advert("One", "code")),
        row(title="Keeper", company="B", text=advert("Two", "code")),
    )
    found = ranked(save("feed.jsonl", lines(*rows)), role="keeper")
    assert (found.other_roles, found.n) == (1, 1)
    there = ranked(save("feed.jsonl", lines(*rows)), region="canada")
    assert there.read == there.n + there.elsewhere + there.placeless == 2


def test_what_to_learn_first_is_what_most_postings_lack(ranked: Rank, save: Save) -> None:
    rows = (
        row(company="A", text=advert("One", "code", "git", "watch", "store")),
        row(company="B", text=advert("Two", "code", "watch")),
        row(company="C", text=advert("Three", "store", "watch", "red")),
    )
    first, second, third = ranked(save("feed.jsonl", lines(*rows))).learn_first
    assert (first.skill, first.n, first.into_reach, first.hours) == ("watch", 3, 2, 12)
    assert (second.skill, second.n, third.skill) == ("store", 2, "red")


def test_years_that_lack_are_nothing_to_learn(ranked: Rank, save: Save) -> None:
    text = "Builder\n\nRequirements\n- 5 years of experience with ship\n- Experience with git\n"
    rows = (row(company="A", text=text + "A"), row(company="B", text=text + "B"))
    found = ranked(save("feed.jsonl", lines(*rows)))
    assert [(one.must.met, one.must.n) for one in found.postings] == [(1, 2), (1, 2)]
    assert found.learn_first == ()


def test_a_ranking_is_read_back_as_it_was_written(ranked: Rank, save: Save) -> None:
    text = (
        advert("Quay", "code", "ship", nice="watch") + "Bachelor's degree. 3 years of experience.\n"
    )
    found = ranked(save("advert.txt", text), hours_a_week=8)
    assert found.postings[0].others
    assert parse(Ranking, to_json(found)) == found
