"""Plain text and Markdown."""

from pathlib import Path

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.understanding.documents.document import Document, Format
from voyageur.understanding.documents.hyphens import rejoin
from voyageur.understanding.documents.mojibake import mend
from voyageur.understanding.documents.normalise import close_letters, normalise

MARKDOWN_SUFFIXES = {".md", ".markdown", ".mdown", ".mkd"}
WRAPPED = 50
"""Characters of the shortest line that was wrapped where it ends."""
MOST_CHARACTERS = 4_000_000
"""A thousand pages: what is longer is refused before any time is spent on it."""


def read_plain(text: str, path: Path) -> Document:
    """Take a text as it is; the suffix tells Markdown.

    Raises:
        InputError: when there is nothing to read in it, or far more than a résumé holds.
    """
    if len(text) > MOST_CHARACTERS:
        raise InputError(
            N_("it holds {n} characters of text, far more than a résumé"),
            remedy=N_("Give the résumé alone, as a file of its own."),
            where=str(path),
            n=len(text),
        )
    mended, notes = mend(text)
    lines = close_letters(normalise(mended)).split("\n")
    clean = "\n".join(rejoin(lines, narrowest=WRAPPED))
    require_text(clean, path)
    kind: Format = "markdown" if path.suffix.lower() in MARKDOWN_SUFFIXES else "text"
    return Document(path.name, kind, clean, notes=notes)


def require_text(text: str, path: Path) -> None:
    """Refuse a document that has no letter or digit in it.

    Raises:
        InputError: naming the file.
    """
    if not any(character.isalnum() for character in text):
        raise InputError(
            N_("the file has no text"),
            remedy=N_("Check that it is the right file, and that it was saved with its content."),
            where=str(path),
        )
