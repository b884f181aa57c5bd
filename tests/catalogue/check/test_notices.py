"""A notice says where and when it holds, who says so, and has what its kind is judged by."""

import pytest

from tests.catalogue.conftest import Facts, Found

NAME = "notices/title.toml"
TITLE = """id = "title"
kind = "regulated-title"
name = { en = "A title", fr = "Un titre" }
words = { en = "It is kept.", fr = "Il est réservé." }
regions = ["quebec"]
employers = { en = "the ports", fr = "les ports" }
titles = { en = ["keeper"], fr = ["gardien"] }
valid_from = 2026-01-01
valid_to = 2026-12-31
review_every_days = 90

[[exemptions]]
words = { en = "Not for goals.", fr = "Pas pour les buts." }
titles = { en = ["goalkeeper"] }
pay_above = { cents = 100, currency = "CAD", per = "year" }

[[links]]
url = "https://example.org/title"
title = { en = "Title page", fr = "Page du titre" }
language = "en"
seen_on = 2026-11-20

[[readings]]
source = "pages"
locator = "section 7"
observed_on = 2026-11-20
certainty = "exact"
"""
LINK = TITLE[TITLE.index("[[links]]") : TITLE.index("[[readings]]")]
SEE = "Add it; see the specimen in CONTRIBUTING.md."


@pytest.fixture
def with_notice(facts: Facts) -> Facts:
    facts.write(NAME, TITLE)
    return facts


def test_a_notice_with_all_it_may_have_is_sound(with_notice: Facts) -> None:
    assert with_notice.check() == []
    assert with_notice.doubts() == []


@pytest.mark.parametrize(
    ("old", "new", "at", "cause", "remedy"),
    [
        ('["quebec"]', "[]", "regions", "it holds nowhere", SEE),
        ("2026-12-31", "2025-12-31", "valid_to", "it ends before it begins", "Correct the day."),
        (
            ', fr = ["gardien"]', "", "titles",
            "a regulated title without its words in each language", SEE,
        ),
        (
            '["quebec"]', '["quebec-city"]', "regions",
            "quebec-city is neither the country nor a province",
            "Name the province it lies in.",
        ),
        ('["keeper"]', '["Keeper"]', "titles", "“Keeper” is not in lower case", "Mend it."),
        (
            '["goalkeeper"]', '["Goal"]', '["Goal"]', "“Goal” is not in lower case", "Mend it.",
        ),
        (
            '"CAD", per = "year"', '"CAD", per = "hour"', "pay_above",
            "pay is compared in Canadian dollars a year", "Mend it.",
        ),
        (
            "https://example.org", "http://example.org", "url",
            "http://example.org/title is no https address", "Mend it.",
        ),
        (
            '["quebec"]', '["nope"]', "regions", "there is no nope",
            "Correct the id, or add the file it names.",
        ),
        (
            'source = "pages"', 'source = "nope"', "source", "there is no source nope",
            "Name a file of data/sources, or add one.",
        ),
        (', fr = "Il est réservé."', "", "words", "words has no fr", 'Add fr = "…".'),
        (', fr = "les ports"', "", "employers", "employers has no fr", 'Add fr = "…".'),
        (
            ', fr = "Pas pour les buts."', "", "Not for goals.", "words has no fr",
            'Add fr = "…".',
        ),
        (', fr = "Page du titre"', "", "title = {", "title has no fr", 'Add fr = "…".'),
    ],
)  # fmt: skip
def test_a_mistake_is_found_where_it_stands(
    with_notice: Facts, old: str, new: str, at: str, cause: str, remedy: str
) -> None:
    with_notice.write(NAME, TITLE.replace(old, new))
    line = with_notice.line(NAME, at)
    assert with_notice.check() == [Found(f"data/{NAME}", line, cause, remedy)]


def test_a_notice_that_nobody_says_is_found(facts: Facts) -> None:
    facts.write(NAME, f"readings = []\n{TITLE[: TITLE.index('[[readings]]')].rstrip()}\n")
    assert [(f.line, f.cause) for f in facts.check()] == [(1, "nobody says so")]


def test_a_route_needs_an_address(with_notice: Facts) -> None:
    text = TITLE.replace("regulated-title", "credential-recognition").replace(LINK, "")
    with_notice.write(NAME, text)
    [found] = with_notice.check()
    assert found.cause == "a route without an address"


def test_a_notice_is_to_be_read_again_in_time_counted_from_its_oldest_reading(
    with_notice: Facts,
) -> None:
    older = TITLE[TITLE.index("[[readings]]") :].replace("11-20", "08-20")
    with_notice.write(NAME, f"{TITLE}\n{older}")
    [doubt] = with_notice.doubts()
    assert (doubt.file, doubt.cause) == (f"data/{NAME}", "to be read again by 2026-11-18")
