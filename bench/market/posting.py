"""A made-up posting by its number: the same number gives the same posting at any time.

So a copy of a row that was written long ago needs nothing kept of it. All shares are assumptions.
"""

import csv
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate, cycle
from pathlib import Path
from random import Random
from typing import Any

from bench.market.texts import COMPANY, PAY, Real

Row = dict[str, Any]
"""A row of the feed by its columns."""

BOARDS = ("indeed", "linkedin", "glassdoor", "jobbank", "greenhouse", "lever", "workday", "jobboom")
FIRST_DAY = date(2024, 1, 1)
LAST_REPOST = 60
"""Days after which a posting is put up anew at the latest."""
_DAYS = 731 - LAST_REPOST
"""Reposts included, postings are of 24 months."""
_BOARD_WEIGHTS = (30, 28, 10, 10, 8, 6, 6, 2)
_REMOTE = ("Remote", "Remote, Canada", "Canada (Remote)", "Télétravail", "Canada")
_ABROAD = (
    "New York, NY", "San Francisco, CA", "Austin, TX", "Seattle, WA, United States",
    "London, United Kingdom", "Paris, France", "Berlin, Germany", "Bengaluru, India",
)  # fmt: skip
_REMOTE_SHARE, _ABROAD_SHARE = 0.14, 0.08
_PAY_SHARE = 0.4
_PERIODS = (("YEAR", 1), ("HOUR", 2_080), ("MONTH", 12))
_PERIOD_WEIGHTS = (85, 12, 3)
_RANKS = (
    ("{}", 50, 1.0), ("Senior {}", 22, 1.25), ("Sr. {}", 5, 1.25), ("Junior {}", 7, 0.75),
    ("Lead {}", 5, 1.35), ("Staff {}", 4, 1.45), ("Principal {}", 3, 1.55), ("{} II", 4, 1.05),
)  # fmt: skip
_FRENCH_RANKS = (("{}", 60, 1.0), ("{} sénior", 25, 1.25), ("{} débutant", 15, 0.75))
_ZIPF = 0.8
_STEMS = (
    "Bru", "Cal", "Dor", "Fen", "Gal", "Hal", "Ister", "Jor", "Kel", "Lum",
    "Mar", "Nor", "Oster", "Pel", "Quin", "Ros", "Sel", "Tor", "Ul", "Ver",
)  # fmt: skip
_ENDS = ("via", "mont", "vex", "dale", "nira", "tek", "lio", "quay", "wick", "bora")
_TRADES = ("Systems", "Labs", "Santé", "Financial")


class Postings:
    """Draws postings; nothing but ``seed`` and a posting's number decides about it."""

    def __init__(self, reals: Sequence[Real], shared: Path, seed: int) -> None:
        self._reals = reals
        self._seed = seed << 40
        self._random = Random()
        self._places = _places(shared / "data" / "cities.csv")
        self._place_weights = _zipf(len(self._places))
        companies = [f"{a}{b} {trade}" for a in _STEMS for b in _ENDS for trade in _TRADES]
        Random(seed).shuffle(companies)
        self._companies = companies
        self._company_weights = _zipf(len(companies))

    def posting(self, number: int) -> Row:
        """All columns of the number-th posting."""
        random = self._random
        random.seed(self._seed + number)
        real = random.choice(self._reals)
        company = random.choices(self._companies, cum_weights=self._company_weights)[0]
        ranks = _FRENCH_RANKS if real.french else _RANKS
        rank, _, factor = random.choices(ranks, [weight for _, weight, _ in ranks])[0]
        location = self._location()
        low = round(max(42.0, random.gauss(98, 22)) * factor) * 1_000
        high = round(low / 1_000 * random.uniform(1.1, 1.5)) * 1_000
        board = random.choices(BOARDS, _BOARD_WEIGHTS)[0]
        row = {
            "title": rank.format(real.title),
            "company": company,
            "location": location,
            "posted": day(random.randrange(_DAYS)),
            **self._salary(low, high, "USD" if location in _ABROAD else "CAD"),
            "description": _filled(real.text(random), company, low, high),
        }
        listed(row, board, number)
        return row

    def _location(self) -> str:
        random = self._random
        luck = random.random()
        if luck < _REMOTE_SHARE:
            return random.choice(_REMOTE)
        if luck < _REMOTE_SHARE + _ABROAD_SHARE:
            return random.choice(_ABROAD)
        forms = random.choices(self._places, cum_weights=self._place_weights)[0]
        return random.choice(forms)

    def _salary(self, low: int, high: int, currency: str) -> Row:
        random = self._random
        if random.random() >= _PAY_SHARE:
            return dict.fromkeys(("salary_min", "salary_max", "salary_currency", "salary_period"))
        period, parts = random.choices(_PERIODS, _PERIOD_WEIGHTS)[0]
        return {
            "salary_min": round(low / parts, 2),
            "salary_max": round(high / parts, 2),
            "salary_currency": currency,
            "salary_period": period,
        }


def listed(row: Row, board: str, number: int) -> None:
    """Give a row its board, and the id and address that the number-th row has there."""
    row["board"] = board
    row["id"] = f"{board}-{number * 2_654_435_761 % 2**32:08x}"
    row["url"] = f"https://{board}.example/jobs/{row['id']}"


def day(number: int) -> str:
    """The number-th day as boards write it."""
    return (FIRST_DAY + timedelta(days=number)).isoformat()


def _filled(text: str, company: str, low: int, high: int) -> str:
    first, *rest = text.replace(COMPANY, company).split(PAY)
    amounts = (f"${amount:,}" for amount in cycle((low, high)))
    return first + "".join(f"{amount}{part}" for amount, part in zip(amounts, rest, strict=False))


def _places(cities: Path) -> list[list[str]]:
    """The ways to write each place, from the largest city down."""
    places = []
    with cities.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            province = row["province"].split("|")[0]
            names = [row["name_en"], row["name_fr"], *row["aliases"].split("|")]
            plain = [name for name in names if name and "," not in name and "(" not in name]
            places.append(
                [
                    form
                    for name in plain
                    for form in (f"{name}, {province}", f"{name}, {province}, Canada", name)
                ]
            )
    return places


def _zipf(count: int) -> list[float]:
    return [*accumulate(rank**-_ZIPF for rank in range(1, count + 1))]
