"""Laws of the ranking of postings, on real ones and the real facts."""

from datetime import date
from pathlib import Path

from tests.planning.tiny import knows
from voyageur.domain.ranking import rank_key, taught
from voyageur.market.sources.load import shipped_maps
from voyageur.services.context import Context
from voyageur.services.jobs.gather import gather
from voyageur.services.jobs.rank import RankQuestion, rank

TODAY = date(2026, 11, 28)
ANALYST = {"sql": 3, "power-bi": 3, "excel": 3, "python": 2, "statistics": 2}


def test_every_row_is_accounted_for_and_the_order_and_the_hours_hold(shared: Path) -> None:
    file = shared / "data" / "postings" / "linkedin_ca_data_2024-01.csv"
    found_in = gather([file], shipped_maps(), TODAY, max_bytes=20_000_000, progress=lambda _: None)
    question = RankQuestion(profile=knows(ANALYST, years=4), as_of=TODAY, most=1_000)
    found = rank(Context(), found_in, question)
    assert found.read == found.duplicates + found.n
    assert len(found.postings) == found.n > 200
    assert list(found.postings) == sorted(found.postings, key=rank_key)
    assert found.in_reach == sum(one.in_reach for one in found.postings) > 0
    for one in found.postings:
        lacks = [group for group in one.groups if group.way]
        assert one.must.met + len(lacks) == one.must.n
        assert bool(one.closing.hours) == bool(one.closing.units)
        assert one.closing.hours is not None or not taught(one)
