"""The folders to scan and whose commits count, as typed."""

from pathlib import Path

from voyageur.domain.errors import InputError, UsageError
from voyageur.domain.message import N_
from voyageur.evidence.repositories import repositories_under
from voyageur.web.pages.progress.form import Form

FOLDERS, AUTHORS = "folders", "authors"
_MOST = 5_000
"""Characters."""
_LIKE = "~/code"


def repositories(form: Form) -> list[Path]:
    """The repositories that the folders are or hold; what is wrong with one is beside the field."""
    found: list[Path] = []
    with form.beside(FOLDERS):
        lines = (form.text(FOLDERS, most=_MOST) or "").splitlines()
        folders = [line.strip() for line in lines if line.strip()]
        if not folders:
            raise UsageError(
                N_("no folder was given"),
                remedy=N_("Write the path of one, like {path}."),
                path=_LIKE,
            )
        for words in folders:
            try:
                found += repositories_under(_path(words))
            except InputError as error:
                form.wrong(FOLDERS, error.what, error.remedy, words)
                return []
    return found


def authors(form: Form) -> list[str]:
    """The addresses whose commits count, none where those of the person's git do."""
    with form.beside(AUTHORS):
        return (form.text(AUTHORS, most=_MOST) or "").replace(",", " ").split()
    return []


def _path(words: str) -> Path:
    """A whole path; the server may have been started anywhere.

    Raises:
        InputError: it isn't whole.
    """
    try:
        path = Path(words).expanduser()
    except RuntimeError:  # nobody has that name
        path = Path(words)
    if not path.is_absolute():
        raise InputError(
            N_("the path isn't whole"),
            remedy=N_("Begin it with the home folder ({path}) or the root."),
            path=_LIKE,
        )
    return path
