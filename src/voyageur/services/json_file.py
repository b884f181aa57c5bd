"""Read a JSON file that a person names."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_

_MOST_BYTES = 50_000_000


def read_object(path: Path, wrong: Callable[[], InputError], make_one: str) -> dict[str, Any]:
    """The object in a file; ``wrong`` makes the error where it is none, or too large for one.

    Raises:
        InputError: there is no such file (the remedy is ``make_one``), it can't be opened, or it
            holds no object.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise wrong()
        data = json.loads(path.read_bytes())
    except OSError as error:
        raise unopened(error, path, make_one) from None
    except (ValueError, RecursionError):
        raise wrong() from None
    if not isinstance(data, dict):
        raise wrong()
    return data


def unopened(error: OSError, path: Path, make_one: str) -> InputError:
    """What to tell somebody whose file isn't there, or can't be opened."""
    if isinstance(error, FileNotFoundError):
        return InputError(N_("there is no such file"), remedy=make_one, where=str(path))
    return InputError(
        N_("the file can't be opened"),
        remedy=N_("Check that your account may read it."),
        where=str(path),
    )
