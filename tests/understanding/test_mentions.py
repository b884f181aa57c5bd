"""What a spelling means in its context: the skill, or an everyday word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.understanding.words import found, vocabulary
from voyageur.understanding.mentions import find_mentions


@pytest.mark.parametrize(
    "text",
    [
        "Planned how we go to market.",
        "Wrote the Go to market plan, with Python tools.",
        "I excel at selling",
        "They Excel at SQL",
        "We react to changes",
        "Graduated in Spring 2024, Python club",
        "Le Tableau de bord des ventes",
        "R&D budget",
        "Vitamin C",
        "Plan C",
    ],
)
def test_everyday_words_are_no_skills(text: str) -> None:
    assert not {"go", "excel", "react", "spring", "tableau", "r", "c"} & set(found(text))


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Skills\nPython, Go, SQL", "go"),
        ("experience in Go and Python", "go"),
        ("Languages: Python, SQL, Go Technologies: AWS", "go"),
        ("Excel, SQL", "excel"),
        ("Reports in Tableau", "tableau"),
        ("Built with React and Redux", "react"),
        ("Spring, Hibernate", "spring"),
        ("Analyses in R with RStudio", "r"),
        ("Skills\nPython\nR\nSQL", "r"),
        ("firmware in C for embedded boards", "c"),
    ],
)
def test_the_same_words_are_skills_among_skills(text: str, skill: str) -> None:
    assert skill in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "https://github.com/ada",
        "ada@python.org",
        "www.docker.com/ada",
        "GitHub: https://github.com/ada",
        "GitHub: ada https://github.com/ada",
        "ada@acme.ca | LinkedIn | GitHub",
        "Contact\nGitHub\nLinkedIn",
    ],
)
def test_an_address_and_its_label_name_an_account_and_no_skill(text: str) -> None:
    assert found(text) == []


def test_a_skill_beside_an_address_is_still_read() -> None:
    assert found("Projects\nSite in Python, https://example.org") == ["python"]


@pytest.mark.parametrize(
    "text",
    ["no Python", "without Docker", "No experience with Terraform", "sans Docker", "pas de SQL"],
)
def test_a_negated_skill_is_kept_as_seen_but_not_counted(text: str) -> None:
    (mention,) = find_mentions("cv", text, vocabulary(), "resume")
    assert mention.polarity == "negative"


def test_a_mention_says_where_it_stands() -> None:
    text = "Ada\nSkills\nSQL and Python"
    python = find_mentions("cv.pdf", text, vocabulary(), "resume")[1]
    assert (python.doc, python.line, python.section) == ("cv.pdf", 3, "skills")
    assert text[python.start : python.end] == python.surface == "Python"


@given(st.text(alphabet=st.sampled_from("GoRC ,\n&/|.:@é"), max_size=60))
def test_no_text_is_too_odd_to_be_read(text: str) -> None:
    for mention in find_mentions("cv", text, vocabulary(), "posting"):
        assert mention.surface == text[mention.start : mention.end]
