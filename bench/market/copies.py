"""Rows that copy others, and rows that are no postings."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from bench.market.posting import BOARDS, LAST_REPOST, Row, listed

_OTHER_WORDS = ("team", "strong", "work", "great", "new", "projects", "various", "équipe")
_WORDS_CHANGED = 4
_CLOSINGS = (
    "We thank all who apply; only those chosen for an interview will hear from us.",
    "Accommodation is available on request at every step of our hiring.",
    "This posting is for an existing vacancy.",
    "Nous remercions toutes les personnes qui posent leur candidature.",
)
_FORMS = ("{} Inc.", "{}, Inc.", "{} Ltd.", "{} Corp.", "{} inc", "The {} Company")
_RUBBISH = ("empty", "binary", "early", "late", "low pay", "high pay", "huge")
_RUBBISH_WEIGHTS = (20, 20, 15, 15, 12, 13, 5)
_HUGE = 200_000
_FIRST_REPOST = 14
_SLOW_BOARD = 3
"""Days after which another board has a posting at the latest."""


def exact(row: Row, number: int, random: Random) -> None:
    """The same row again, id included, as a crawler meets it twice."""


def board(row: Row, number: int, random: Random) -> None:
    """The same text at another board, under another id and another spelling of the company."""
    others = [board for board in BOARDS if board != row["board"]]
    listed(row, random.choice(others), number)
    row["company"] = random.choice(_FORMS).format(row["company"])
    _later(row, random.randint(0, _SLOW_BOARD))


def near(row: Row, number: int, random: Random) -> None:
    """At any board, with a few other words or a sentence more."""
    listed(row, random.choice(BOARDS), number)
    if random.random() < 0.5:
        row["description"] += f"\n\n{random.choice(_CLOSINGS)}"
        return
    words = row["description"].split(" ")
    for _ in range(_WORDS_CHANGED):
        words[random.randrange(len(words))] = random.choice(_OTHER_WORDS)
    row["description"] = " ".join(words)


def repost(row: Row, number: int, random: Random) -> None:
    """The same at the same board on a later day, under another id."""
    listed(row, row["board"], number)
    _later(row, random.randint(_FIRST_REPOST, LAST_REPOST))


COPIES: dict[str, Callable[[Row, int, Random], None]] = {
    "exact": exact,
    "board": board,
    "near": near,
    "repost": repost,
}
"""What each kind of copy does to its original, given the copy's number in the feed."""


def spoil(row: Row, random: Random) -> None:
    """Make a posting one of the things that feeds hold and nobody can use."""
    match random.choices(_RUBBISH, _RUBBISH_WEIGHTS)[0]:
        case "empty":
            row["title"] = row["description"] = ""
        case "binary":
            row["title"] = random.randbytes(20).decode("latin-1")
            row["description"] = random.randbytes(2_000).decode("latin-1")
        case "early":
            row["posted"] = "1970-01-01"
        case "late":
            row["posted"] = "2099-12-31"
        case "low pay":
            row |= {"salary_min": 1.0, "salary_max": 1.0, "salary_currency": "CAD"}
        case "high pay":
            row |= {"salary_min": 1e7, "salary_max": 1e7, "salary_currency": "CAD"}
        case _:
            text = row["description"] + "\n\n"
            row["description"] = (text * (_HUGE // len(text) + 1))[:_HUGE]


def _later(row: Row, days: int) -> None:
    row["posted"] = (date.fromisoformat(row["posted"]) + timedelta(days=days)).isoformat()
