"""How these tests read a file, and what they look at."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from voyageur.domain.errors import InputError
from voyageur.market.formats.read import read_rows
from voyageur.market.formats.row import Row, Rows, Unread
from voyageur.understanding.documents.decode import encoding_of

Save = Callable[[str, bytes | str], Path]


class Reader:
    """Saves a content under a name that says nothing of it, and reads it."""

    def __init__(self, save: Save) -> None:
        self._save = save

    def rows(self, content: bytes | str, **options: Any) -> Rows:
        return of_path(self._save("postings", content), **options)

    def values(self, content: bytes | str, **options: Any) -> list[dict[str, Any]]:
        """Of a file in which every row can be read."""
        return [dict(row.values) for row in all_rows(self.rows(content, **options))]

    def outcome(self, content: bytes | str, **options: Any) -> list[Any]:
        """Values of each row that was read, the reason of each that wasn't."""
        found = list(self.rows(content, **options).rows)
        assert [row.number for row in found] == list(range(1, len(found) + 1))
        return [dict(row.values) if isinstance(row, Row) else str(row.why) for row in found]

    def refusal(self, content: bytes | str) -> str:
        with pytest.raises(InputError) as caught:
            self.rows(content)
        assert caught.value.where.endswith("postings")
        return str(caught.value)


def of_path(path: Path, **options: Any) -> Rows:
    known: dict[str, Any] = {"encoding_of": encoding_of, "text_of_page": text_of_page} | options
    return read_rows(path, **known)


def all_rows(rows: Rows) -> list[Row]:
    found = list(rows.rows)
    assert not [row for row in found if isinstance(row, Unread)]
    return [row for row in found if isinstance(row, Row)]


def text_of_page(page: str) -> tuple[str, str]:
    return "A page", "" if "nothing" in page else "its words"


@pytest.fixture
def reader(save: Save) -> Reader:
    return Reader(save)
