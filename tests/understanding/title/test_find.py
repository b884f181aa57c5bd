"""The title of a posting that is given as text only."""

import pytest

from voyageur.understanding.fold import Text
from voyageur.understanding.title.find import find_title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Acme Rail\nJob title: Senior Data Engineer\nLocation: Regina", "Senior Data Engineer"),
        ("Titre du poste : Analyste en cybersécurité\nLieu : Laval", "Analyste en cybersécurité"),
        ("Poste: Architecte de solutions (permanent)\n", "Architecte de solutions (permanent)"),
        ("\n\n  ## Platform Engineer\n\nWe run trains.", "Platform Engineer"),
        ("Come and join us!\nData Scientist, Freight\nWe run trains.", "Data Scientist, Freight"),
        (
            "We are looking for a talented and curious Data Engineer to help our data scientists.",
            "Data Engineer",
        ),
        ("As a Machine Learning Engineer, you will train models.", "Machine Learning Engineer"),
        (
            "We run trains. We are hiring DevOps Engineers who like night shifts.",
            "DevOps Engineers",
        ),
        (
            "Notre équipe recherche une développeuse logicielle pour entretenir nos wagons.",
            "développeuse logicielle",
        ),
        ("En tant que scientifique de données, vous modélisez.", "scientifique de données"),
    ],
)
def test_a_title_is_found_where_postings_have_it(text: str, title: str) -> None:
    assert find_title(Text(text)) == title


@pytest.mark.parametrize(
    "text",
    [
        "",
        "We run trains across the prairies, and have for ninety years.",
        "Our people work with data scientists and engineers every day.",
    ],
)
def test_no_title_is_made_up(text: str) -> None:
    assert find_title(Text(text)) is None


def test_a_line_of_a_megabyte_is_no_title() -> None:
    assert find_title(Text("engineer " * 120_000)) is None
