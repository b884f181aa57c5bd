"""What the vocabulary says about itself, counted."""

from eval.vocabulary import coverage
from voyageur.domain.skill import Match, Skill

PYTHON = Skill(
    id="python",
    name={"en": "Python", "fr": "Python"},
    kind="language",
    vendor="PSF",
    aliases={"any": ("PYTHON", "CPython")},
    matches={"esco": Match(code="http://example.org/1", label="Python")},
)
TESTING = Skill(id="testing", name={"en": "Testing", "fr": "Essais"}, kind="concept")


def test_each_kind_and_all_together_are_counted() -> None:
    rows = coverage([PYTHON, TESTING])
    assert list(rows) == ["language", "concept", "all"]
    assert [row["skills"] for row in rows.values()] == [1, 1, 2]


def test_a_spelling_counts_once_whatever_its_capitals() -> None:
    rows = coverage([PYTHON, TESTING])
    assert rows["language"]["spellings"] == 2
    assert rows["all"]["spellings"] == 4


def test_what_a_skill_says_of_itself_is_counted_for_its_kind_alone() -> None:
    rows = coverage([PYTHON, TESTING])
    assert (rows["language"]["vendor"], rows["concept"]["vendor"]) == (1, 0)
    assert (rows["language"]["ESCO"], rows["concept"]["ESCO"]) == (1, 0)
    assert (rows["language"]["French"], rows["concept"]["French"]) == (0, 1)
