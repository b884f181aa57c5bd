"""Postings read in this process and in others."""

from typing import Any

from voyageur.services.context import Context
from voyageur.services.jobs.understand import understand

TEXT = "Requirements\n- 5 years of experience with Python\n- SQL or R\n"


def row(text: str, pay: str | None = None) -> dict[str, Any]:
    whole = {"title": "Data Engineer", "text": text, "base_salary": pay}
    return {**whole, "job_location": "Toronto, ON", "in_language": None}


def test_processes_give_what_one_gives_in_the_order_of_the_rows() -> None:
    rows = [row(TEXT + str(n)) for n in range(130)]
    told: list[int] = []
    context = Context()
    here = understand(context, rows, progress=told.append, processes=1)
    assert sum(told) == len(rows)
    assert understand(context, rows, progress=told.append, processes=2) == here
    assert here[0].role is not None
    assert here[0].role.role == "data-engineer"


def test_pay_that_stands_beside_the_text_is_read_too() -> None:
    rows = [row(TEXT, "CAD 86,801 to 109,119 a year")]
    (found,) = understand(Context(), rows, progress=lambda _: None)
    assert found.pay is not None
    assert (found.pay.low, found.pay.high) == (8_680_100, 10_911_900)
