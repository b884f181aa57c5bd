"""The language of a document, and the languages a person speaks."""

import pytest

from voyageur.understanding.language import detect_language, spoken_languages


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Data analyst with five years of experience in retail and public health.", "en"),
        ("Analyste de données, cinq ans d'expérience dans le commerce de détail.", "fr"),
        ("EXPÉRIENCE PROFESSIONNELLE\nIngénieur de données chez Acme, à Montréal", "fr"),
        ("Python", None),
        ("", None),
        (" \n\t ", None),
    ],
)
def test_the_language_is_told_where_there_is_enough_to_tell(
    text: str, language: str | None
) -> None:
    assert detect_language(text) == language


def test_languages_are_read_with_the_fluency_written_beside_them() -> None:
    assert spoken_languages("English (native), French: intermediate, Wolof") == [
        ("en", "native"), ("fr", "intermediate"), ("wo", None),
    ]  # fmt: skip
    assert spoken_languages("Français – langue maternelle\nAnglais : courant") == [
        ("en", "courant"), ("fr", "langue maternelle"),
    ]  # fmt: skip
