"""Certifications that no catalogue knows, with the dates beside them."""

import pytest

from tests.understanding.career.lay import certificates


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        ("- Boat Master II, Harbour Board, March 2023",
         ["2023-03.. Boat Master II | Harbour Board"]),
        ("- Boat Master II - Coursera - 2016", ["2016.. Boat Master II | Coursera"]),
        ("Boat Master II (2019)\nIssued by Harbour Board",
         ["2019.. Boat Master II | Harbour Board"]),
        ("Boat Master II, valid until May 2027", ["..2027-05 Boat Master II | -"]),
        ("Boat Master II   2021 – 2024", ["2021..2024 Boat Master II | -"]),
        ("Maître de bateau, obtenu en juin 2022, expire en mai 2025",
         ["2022-06..2025-05 Maître de bateau | -"]),
        ("Rigger Certified, 2006 Diver Certified, 2008",
         ["2006.. Rigger Certified | -", "2008.. Diver Certified | -"]),
        ("Rigger, Diver, Welder", [".. Rigger | -", ".. Diver | -",
                                   ".. Welder | -"]),
        ("Amazon Web Services (AWS)\nCertified Boat Architect\n(CBA)",
         [".. Amazon Web Services (AWS) Certified Boat Architect (CBA) | -"]),
    ],
)  # fmt: skip
def test_a_certificate_is_read_with_issuer_and_dates(lines: str, read: list[str]) -> None:
    assert certificates(f"Certifications\n{lines}\n") == read


@pytest.mark.parametrize(
    "line",
    [
        "Boat Master II (in progress)",
        "Preparing for Boat Master II",
        "Boat Master II, expected 2027",
        "Boat Master II – June 2027",
        "Maître de bateau (en préparation)",
        "Boat Master II, exam scheduled",
        "Available upon request",
    ],
)
def test_what_isnt_held_yet_is_left_out(line: str) -> None:
    assert certificates(f"Certifications\n{line}\n") == []


def test_a_heading_may_say_that_none_is_held() -> None:
    assert certificates("Certifications in progress\nBoat Master II\n") == []


def test_the_page_goes_on_behind_a_list_in_a_side_bar() -> None:
    text = "Certifications\nCertified Boat Master\n\nAda Quay\nSailor at Harbour Board\nHalifax\n"
    assert certificates(text) == [".. Certified Boat Master | -"]
