"""Files are as every editor should leave them."""

from dataclasses import replace

import pytest

from tests.catalogue.conftest import Facts, Found

SKILL = "skills/css.toml"
UNTIDY = Found(
    f"data/{SKILL}",
    1,
    "its line ends, blanks at line ends or last line aren't as usual",
    "voyageur check --fix mends it.",
)


def spoil(facts: Facts, old: bytes, new: bytes) -> None:
    content = (facts.data / SKILL).read_bytes()
    assert old in content
    (facts.data / SKILL).write_bytes(content.replace(old, new))


def test_tidy_files_are_sound(facts: Facts) -> None:
    assert facts.check() == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"css"\n', b'"css" \n'),
        (b'"css"\n', b'"css"\t\n'),
        (b'"css"\n', b'"css"\n  \n'),
        (b'"language"\n', b'"language"'),
        (b'"language"\n', b'"language"\n\n'),
    ],
)
def test_blanks_at_the_end_of_a_line_or_a_wrong_end_of_the_file_are_found(
    facts: Facts, old: bytes, new: bytes
) -> None:
    spoil(facts, old, new)
    assert facts.check() == [UNTIDY]


def test_line_ends_of_another_system_are_found(facts: Facts) -> None:
    spoil(facts, b"\n", b"\r\n")
    assert facts.check() == [UNTIDY]


def test_a_mark_at_the_start_of_a_file_is_found_with_its_remedy(facts: Facts) -> None:
    spoil(facts, b'id = "css"', b'\xef\xbb\xbfid = "css"')
    assert facts.check() == [replace(UNTIDY, cause="a byte order mark at its start")]


def test_blank_lines_between_facts_are_tidy(facts: Facts) -> None:
    spoil(facts, b'"css"\n', b'"css"\n\n\n')
    assert facts.check() == []
