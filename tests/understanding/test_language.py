"""The language of a document."""

import pytest

from voyageur.understanding.language import detect_language


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
