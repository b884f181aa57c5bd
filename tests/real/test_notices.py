"""Laws about the real notices."""

from collections import Counter
from datetime import date

import pytest

from voyageur.domain.job import Workplace
from voyageur.domain.names import LANGS
from voyageur.domain.posting_read import PostingRead
from voyageur.domain.requirement import Requirements
from voyageur.services.context import Context
from voyageur.services.notices import notices_for_posting

CONTEXT = Context()
NOTICES = CONTEXT.catalogue.notices.values()
AT = date(2026, 11, 29)


def test_each_province_and_territory_says_once_what_it_makes_of_the_title_engineer() -> None:
    regions = CONTEXT.catalogue.regions.values()
    found = Counter(
        region
        for notice in NOTICES
        if notice.kind == "regulated-title" and "engineer" in notice.titles["en"]
        for region in notice.regions
    )
    assert found == Counter(region.id for region in regions if region.kind == "province")


def test_whatever_is_said_was_read_before_it_is_due_again() -> None:
    assert all(notice.verify_by() for notice in NOTICES)
    assert {link.url.partition(":")[0] for notice in NOTICES for link in notice.links} == {"https"}


@pytest.mark.parametrize("lang", LANGS)
def test_a_notice_is_short(lang: str) -> None:
    for notice in NOTICES:
        assert len(notice.words[lang]) <= 420, notice.id  # type: ignore[index]


@pytest.mark.parametrize(
    ("title", "province", "posted", "ids"),
    [
        ("Data Engineer", "ontario", date(2026, 1, 1), ["engineer-ontario", "pay-ontario"]),
        ("Data Engineer", "ontario", date(2025, 12, 31), ["engineer-ontario"]),
        ("Software Engineer", "alberta", None, []),
        ("DevOps Engineer", "alberta", None, ["engineer-alberta"]),
        ("Ingénieure logicielle", "quebec", None, ["engineer-quebec", "french-quebec"]),
        ("Architecte logiciel", "quebec", None, ["architect-quebec", "french-quebec"]),
        ("Data Scientist", "prince-edward-island", None, ["pay-prince-edward-island"]),
        ("Data Scientist", "manitoba", None, []),
    ],
)
def test_a_posting_without_pay_is_told_what_concerns_it_there(
    title: str, province: str, posted: date | None, ids: list[str]
) -> None:
    place = Workplace(province=province, country="CA")
    read = PostingRead(title=title, workplace=place, requirements=Requirements())
    found = notices_for_posting(CONTEXT, read, AT, posted)
    assert [one.notice.id for one in found] == ids
