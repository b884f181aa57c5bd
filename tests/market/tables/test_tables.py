"""Tables of random small markets are those of plain loops; and the rules one by one."""

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from tests.market.tables import oracle
from tests.market.tables.conftest import Make, Read
from tests.market.tiny import posting, text
from voyageur.domain.posting import Posting

WHOLE, SHORT = text("a", 100), text("a", 99)
START = date(2026, 8, 3)


def any_row(random: Random) -> tuple[Posting, Read]:
    day = random.choice((None, *(START + timedelta(days=40 * n) for n in range(3))))
    closing = random.choice((None, START + timedelta(days=random.randrange(200))))
    province, region = random.choice(
        ((None, None), ("on", None), ("on", "on-toronto"), ("qc", "qc-montreal"))
    )
    low = random.choice((None, 80_000_00, 90_000_01, random.randrange(60_000_00, 150_000_00)))
    high = random.choice((None, low, 160_000_00))
    stated = posting(
        description=random.choice((WHOLE, WHOLE, SHORT, "")),
        source=random.choice(("x", "x", "y")),
        hiring_organization=random.choice((None, "Orée", "Coral Inc.", "Indeed", "Randstad")),
        date_posted=day,
        valid_through=closing,
    )
    read: Read = {
        "role": random.choice((None, "data-engineer", "data-scientist")),
        "seniority": random.choice((None, "senior")),
        "country": random.choice((None, "CA", "CA", "US")),
        "province": province,
        "economic_region": region,
        "mode": random.choice((None, "remote", "hybrid")),
        "years": random.choice((None, 0, 3, 5)),
        "pay_low": low,
        "pay_high": high,
        "pay_currency": random.choice(("CAD", "CAD", "USD", None)),
        "pay_base": random.choice((None, True, False)),
        "pay_estimate": random.random() < 0.2,
        "groups": groups(random),
        "certifications": groups(random),
        "french": random.choice((None, "must", "nice")),
        "error": "broken" if random.random() < 0.03 else None,
    }
    return stated, read


def groups(random: Random) -> list[dict[str, Any]] | None:
    if random.random() < 0.1:
        return None
    return [
        {
            "must": random.choice((True, False)),
            "any_of": random.sample(("python", "sql", "aws", "cobol"), random.randrange(4)),
        }
        for _ in range(random.randrange(4))
    ]


@pytest.mark.parametrize(("seed", "size"), [(0, 40), (1, 250), (2, 600)])
def test_tables_of_random_postings_are_those_of_plain_loops(
    make: Make, seed: int, size: int
) -> None:
    random = Random(seed)
    rows = [any_row(random) for _ in range(size)]
    again = {n: random.randrange(n) // 7 * 7 for n in range(1, len(rows)) if n % 7 == 3}
    made = make(rows, again)
    of = oracle.cells_of(oracle.jobs_of(made.understood, made.postings, made.duplicates))
    assert made.table("cells") == oracle.cells(of)
    assert made.table("quantiles") == oracle.quantiles(of)
    assert made.table("shares") == oracle.shares(of)


def many(n: int, read: Read | None = None, **stated: Any) -> list[tuple[Posting, Read]]:
    known = {"description": WHOLE} | stated
    return [(posting(**known), read or {}) for _ in range(n)]


def test_all_tables_are_made_even_of_nothing(make: Make) -> None:
    made = make([])
    assert made.counted == ["facts", "leaves", "values", "shares", "employers"]
    assert made.built == ["cells", "quantiles", "shares", "trends", "employers"]
    assert [made.table(name) for name in made.built] == [[]] * 5


def test_a_cell_of_nine_jobs_has_a_count_and_no_figure(make: Make) -> None:
    read = {"years": 3, "mode": "remote", "groups": [{"must": True, "any_of": ["python"]}]}
    made = make([*many(9, read | {"role": "a"}), *many(10, read | {"role": "b"})])
    assert [made.cell("cells", role=role)[0]["n"] for role in "ab"] == [9, 10]
    for name in ("quantiles", "shares"):
        assert made.cell(name, role="a") == []
        assert made.cell(name, role="b") != []


def test_a_cell_with_nine_values_of_many_jobs_has_no_quantile(make: Make) -> None:
    assert make([*many(9, {"years": 3}), *many(30)]).table("quantiles") == []


def test_equal_values_give_one_figure_and_a_small_sample_no_interval(make: Make) -> None:
    (row,) = make(many(12, {"years": 4})).cell("quantiles")
    assert (row["measure"], row["n"]) == ("years", 12)
    assert [row[f"p{percent}"] for percent in (10, 25, 50, 75, 90)] == [4] * 5
    assert (row["p50_low"], row["p50_high"]) == (4, 4)
    assert (row["p10_low"], row["p10_high"]) == (None, None)


def test_pay_is_the_middle_of_what_is_posted_in_canadian_dollars(make: Make) -> None:
    cad = {"pay_currency": "CAD"}
    made = make(
        [
            *many(10, cad | {"pay_low": 80_000_00, "pay_high": 100_000_00}),
            *many(10, cad | {"pay_low": 70_000_00}),
            *many(10, cad | {"pay_high": 110_000_00, "pay_estimate": True}),
            *many(10, {"pay_low": 1_000_00, "pay_currency": "USD"}),
        ]
    )
    (pay,) = made.cell("quantiles")
    assert (pay["n"], pay["p10"], pay["p90"]) == (20, 70_000_00, 90_000_00)
    (cell,) = made.cell("cells")
    assert (cell["paid"], cell["cad"], cell["estimated"]) == (30, 20, 10)


def test_what_few_jobs_name_is_not_listed(make: Make) -> None:
    def skills(name: str, n: int) -> list[tuple[Posting, Read]]:
        return many(n, {"groups": [{"must": False, "any_of": [name]}]})

    at_edge = make([*skills("two", 2), *skills("three", 3), *many(145)])
    assert [(row["value"], row["k"], row["n"]) for row in at_edge.cell("shares")] == [
        ("three", 3, 150)
    ]


def test_a_share_under_one_in_fifty_is_not_listed(make: Make) -> None:
    rows = [*many(3, {"groups": [{"must": False, "any_of": ["three"]}]}), *many(148)]
    assert make(rows).cell("shares") == []


def test_a_skill_named_twice_counts_once_and_as_a_must_if_it_is_one(make: Make) -> None:
    named = [{"must": False, "any_of": ["python", "sql"]}, {"must": True, "any_of": ["python"]}]
    found = make(many(10, {"groups": named})).cell("shares")
    assert [(row["value"], row["k"], row["must"]) for row in found] == [
        ("python", 10, 10),
        ("sql", 10, 0),
    ]


def test_skills_are_counted_of_whole_texts_and_modes_of_all(make: Make) -> None:
    read = {"mode": "remote", "groups": [{"must": True, "any_of": ["python"]}]}
    made = make([*many(12, read), *many(20, read, description=SHORT)])
    assert {(row["kind"], row["k"], row["n"]) for row in made.cell("shares")} == {
        ("skill", 12, 12),
        ("mode", 32, 32),
    }


def test_job_boards_and_agencies_are_no_employers(make: Make) -> None:
    made = make([*many(10, hiring_organization="Randstad"), *many(10, hiring_organization="Orée")])
    assert [row["value"] for row in made.cell("shares")] == ["oree"]
    assert {row["employer"]: row["name"] for row in made.table("employers")}["oree"] == "Orée"


def test_fifty_employers_of_a_cell_are_listed_by_size_and_name(make: Make) -> None:
    rows = [
        each for n in range(55) for each in many(4 if n > 50 else 3, hiring_organization=f"E{n:02}")
    ]
    found = [row["value"] for row in make(rows).cell("shares")]
    assert found == [f"e{n:02}" for n in (*range(51, 55), *range(46))]


def test_unread_roles_are_other_and_unread_places_are_everywhere_alone(make: Make) -> None:
    made = make(many(10))
    assert {row["role"] for row in made.table("cells")} == {"all", "other"}
    assert {row["region"] for row in made.table("cells")} == {"all", "unknown"}
    assert {row["seniority"] for row in made.table("cells")} == {"all", "unstated"}


def test_months_are_told_apart_at_one_source_only(make: Make) -> None:
    made = make([*many(10, date_posted=START), *many(10, date_posted=START, source="y")])
    for name in ("cells", "quantiles", "shares"):
        assert not [row for row in made.table(name) if row["source"] == "all" != row["month"]]
    assert [made.cell("cells", source=s, month="2026-08")[0]["n"] for s in "xy"] == [10, 10]


def test_a_posting_that_could_not_be_read_is_no_job(make: Make) -> None:
    (cell,) = make([*many(3), *many(2, {"error": "broken"})]).cell("cells")
    assert cell["n"] == 3


def test_a_job_is_open_from_its_first_day_to_its_last_repost(make: Make) -> None:
    later = START + timedelta(days=30)
    rows = [*many(10, date_posted=later), *many(10, date_posted=START)]
    made = make(rows, {n + 10: n for n in range(10)})
    (open_days,) = made.cell("quantiles")
    assert (open_days["measure"], open_days["n"], open_days["p50"]) == ("open_days", 10, 30)
    assert made.cell("cells")[0]["reposts"] == 10


def months(role: str, skilled: list[int]) -> list[tuple[Posting, Read]]:
    """Twenty postings a month, of which so many ask for Python."""
    return [
        (
            posting(description=WHOLE, date_posted=date(2026, month, 1)),
            {"role": role, "groups": [{"must": True, "any_of": ["python"]}] if i < k else []},
        )
        for month, k in enumerate(skilled, start=1)
        for i in range(20)
    ]


def test_a_share_that_rises_or_falls_from_month_to_month_has_a_trend(make: Make) -> None:
    made = make(
        [
            *months("rising", [4, 8, 12, 16]),
            *months("falling", [16, 12, 8, 4]),
            *months("wavering", [10, 11, 9, 10]),
        ]
    )
    found = [row for row in made.table("trends") if row["kind"] == "skill"]
    assert {row["role"]: (row["direction"], row["months"]) for row in found} == {
        "rising": ("up", 4),
        "falling": ("down", 4),
        "wavering": ("none", 4),
    }
    roles = [row for row in made.table("trends") if row["kind"] == "role"]
    assert roles
    assert {row["direction"] for row in roles} == {"none"}


def test_a_month_in_which_few_name_a_skill_counts_with_those_few(make: Make) -> None:
    """Two of twenty are too few to be listed, but they are not none."""
    trends = make(months("a", [2, 2, 2, 4])).table("trends")
    (found,) = [row for row in trends if row["kind"] == "skill"]
    assert found["direction"] == "none"


def test_what_few_jobs_name_in_all_months_has_no_trend(make: Make) -> None:
    trends = make(months("a", [0, 1, 3, 5])).table("trends")
    assert [row for row in trends if row["kind"] == "skill"] == []
