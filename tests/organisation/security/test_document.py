"""docs/security.md has every row, each says how it stands, and each test that it names is there."""

import re
from pathlib import Path

TESTS = Path(__file__).parents[2]
TEXT = (TESTS.parent / "docs/security.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (\d+\.\d+\.\d+) \| (.+?) \| (.+?) \| (.+?) \|$", TEXT, re.MULTILINE)

LEVELS_1_AND_2 = """
1.1 1-2, 1.2 1-9, 1.3 1-11, 1.4 1-3, 1.5 1-2, 2.1 1-3, 2.2 1-3, 2.3 1-4, 2.4 1-1, 3.2 1-2, 3.3 1-4,
3.4 1-6, 3.5 1-5, 3.7 1-2, 4.1 1-3, 4.2 1-1, 4.3 1-2, 4.4 1-4, 5.1 1-1, 5.2 1-3, 5.3 1-2, 5.4 1-3,
6.1 1-3, 6.2 1-12, 6.3 1-4, 6.4 1-4, 6.5 1-5, 6.6 1-3, 6.8 1-4, 7.1 1-3, 7.2 1-4, 7.3 1-2, 7.4 1-5,
7.5 1-2, 7.6 1-2, 8.1 1-2, 8.2 1-3, 8.3 1-1, 8.4 1-1, 9.1 1-3, 9.2 1-4, 10.1 1-2, 10.2 1-2,
10.3 1-4, 10.4 1-11, 10.5 1-5, 10.6 1-2, 10.7 1-3, 11.1 1-2, 11.2 1-3, 11.3 1-3, 11.4 1-4, 11.5 1-1,
11.6 1-1, 12.1 1-3, 12.2 1-2, 12.3 1-4, 13.1 1-1, 13.2 1-5, 13.3 1-2, 13.4 1-5, 14.1 1-2, 14.2 1-4,
14.3 1-3, 15.1 1-3, 15.2 1-3, 15.3 1-7, 16.1 1-1, 16.2 1-5, 16.3 1-4, 16.4 1-3, 16.5 1-3, 17.1 1-1,
17.2 1-4, 17.3 1-2
"""
"""The numbers of OWASP ASVS 5.0.0: 70 of level 1 and 183 of level 2."""


def numbers() -> list[str]:
    found = re.findall(r"([\d.]+) (\d+)-(\d+)", LEVELS_1_AND_2)
    return [f"{one}.{n}" for one, first, last in found for n in range(int(first), int(last) + 1)]


def test_every_row_is_there_once_and_in_order() -> None:
    assert len(numbers()) == 70 + 183
    assert [row[0] for row in ROWS] == numbers()


def test_each_row_says_how_it_stands_and_its_test_is_there() -> None:
    for number, _, how, test in ROWS:
        assert _HOW.match(how), number
        if test in ("—", "settings"):
            continue
        path, _, name = test.partition("::")
        text = (TESTS / path).read_text(encoding="utf-8")
        assert not name or re.search(rf"^def {name}\(", text, re.MULTILINE), (number, test)


_HOW = re.compile(r"Met(: .+)?$|(Administrator|Not applicable|NOT MET): .+$")


def test_links_lead_to_headings() -> None:
    headings = re.findall(r"^#+ (.+)$", TEXT, re.MULTILINE)
    known = {re.sub(r"[^\w ]", "", one.lower()).replace(" ", "-") for one in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", TEXT)) <= known
    for path in re.findall(r"\]\(([^#)]+)\)", TEXT):
        assert (TESTS.parent / "docs" / path).exists(), path
