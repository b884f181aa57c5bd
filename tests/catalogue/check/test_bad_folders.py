"""A folder of facts with one bad file gives one clear finding with its place, never a fault."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.catalogue.conftest import Facts, Found

CSS, REACT, HTML = "skills/css.toml", "skills/react.toml", "units/study-html.toml"


@dataclass(frozen=True)
class Bad:
    """A mistake to plant, and where and how it is to be named."""

    spoil: Callable[[Facts], None]
    file: str
    words: str
    cause: str
    remedy: str


BAD = {
    "TOML that breaks a rule of its syntax": Bad(
        lambda facts: facts.change(CSS, 'name = { en = "CSS"', 'name = { en : "CSS"'),
        CSS,
        "name",
        "no TOML: Expected '=' after a key in a key/value pair (at line 2, column 13)",
        "Mend the TOML.",
    ),
    "a key that stands twice": Bad(
        lambda facts: facts.change(CSS, "kind =", 'id = "again"\nkind ='),
        CSS,
        "again",
        "no TOML: Cannot overwrite a value (at line 3, column 13)",
        "Mend the TOML.",
    ),
    "a table that stands twice": Bad(
        lambda facts: facts.write(
            "skills/javascript.toml",
            facts.read("skills/javascript.toml") + "\n[aliases]\n# again\n",
        ),
        "skills/javascript.toml",
        "# again",
        "no TOML: Cannot declare ('aliases',) twice (at line 14, column 9)",
        "Mend the TOML.",
    ),
    "a cycle": Bad(
        lambda facts: facts.change(REACT, '"tool"', '"tool"\nimplied_by = ["javascript"]'),
        "skills/javascript.toml",
        "implied_by",
        "a cycle: javascript → react → javascript",
        "Take one of these out.",
    ),
    "an id that nothing has": Bad(
        lambda facts: facts.change(REACT, '"tool"', '"tool"\nimplied_by = ["nope"]'),
        REACT,
        "nope",
        "there is no nope",
        "Correct the id, or add the file it names.",
    ),
    "two files with one id": Bad(
        lambda facts: facts.write("skills/z/css.toml", "# again\n" + facts.read(CSS)),
        "skills/z/css.toml",
        'id = "css"',
        "the id css is taken by data/skills/css.toml",
        "Join the two, or give this one its own.",
    ),
    "an id that is not the name of its file": Bad(
        lambda facts: facts.change(CSS, 'id = "css"', 'id = "style"'),
        CSS,
        "id",
        "the id style is not the file's name css",
        "Make id and name one.",
    ),
    "a key that no entity has": Bad(
        lambda facts: facts.change(CSS, "kind =", 'colour = "blue"\nkind ='),
        CSS,
        "colour",
        "colour: there is no such key",
        "See the specimen in CONTRIBUTING.md.",
    ),
    "an empty file": Bad(
        lambda facts: facts.write("exchange.toml", "\n"),
        "exchange.toml",
        "",
        "rates: it is missing",
        "See the specimen in CONTRIBUTING.md.",
    ),
    "a certification that nobody says how sure it is": Bad(
        lambda facts: facts.change("certifications/new-exam.toml", 'confidence = "high"\n', ""),
        "certifications/new-exam.toml",
        "id",
        "confidence: it is missing",
        "See the specimen in CONTRIBUTING.md.",
    ),
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_a_bad_file_gives_one_finding_with_its_place(facts: Facts, bad: Bad) -> None:
    bad.spoil(facts)
    line = facts.line(bad.file, bad.words)
    # A table that is opened twice is named at its second header, one line above the mark.
    line -= bad.words == "# again"
    assert facts.check() == [Found(f"data/{bad.file}", line, bad.cause, bad.remedy)]
