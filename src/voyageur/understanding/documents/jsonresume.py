"""JSON Resume: checked by path, kept whole, and laid out as a text like every other document."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.understanding.documents.document import Document
from voyageur.understanding.documents.jsonresume_text import lay_out
from voyageur.understanding.documents.mojibake import mend
from voyageur.understanding.documents.normalise import normalise
from voyageur.understanding.documents.plain import require_text

TEXT = "text"
Shape = str | Mapping[str, "Shape"] | Sequence["Shape"]
"""``TEXT``, an object's known keys, or a list with the shape of its items."""

SECTIONS: Mapping[str, Shape] = {
    "basics": {
        "name": TEXT, "label": TEXT, "email": TEXT, "phone": TEXT, "url": TEXT, "summary": TEXT,
        "location": {
            "address": TEXT, "postalCode": TEXT, "city": TEXT, "countryCode": TEXT, "region": TEXT,
        },
        "profiles": [{"network": TEXT, "username": TEXT, "url": TEXT}],
    },
    "work": [{
        "name": TEXT, "company": TEXT, "position": TEXT, "location": TEXT, "url": TEXT,
        "startDate": TEXT, "endDate": TEXT, "summary": TEXT, "highlights": [TEXT],
    }],
    "volunteer": [{
        "organization": TEXT, "position": TEXT, "url": TEXT, "startDate": TEXT, "endDate": TEXT,
        "summary": TEXT, "highlights": [TEXT],
    }],
    "education": [{
        "institution": TEXT, "area": TEXT, "studyType": TEXT, "startDate": TEXT, "endDate": TEXT,
        "score": TEXT, "courses": [TEXT],
    }],
    "skills": [{"name": TEXT, "level": TEXT, "keywords": [TEXT]}],
    "projects": [{
        "name": TEXT, "description": TEXT, "startDate": TEXT, "endDate": TEXT, "url": TEXT,
        "entity": TEXT, "roles": [TEXT], "keywords": [TEXT], "highlights": [TEXT],
    }],
    "certificates": [{"name": TEXT, "issuer": TEXT, "date": TEXT, "url": TEXT}],
    "awards": [{"title": TEXT, "awarder": TEXT, "date": TEXT, "summary": TEXT}],
    "publications": [{"name": TEXT, "publisher": TEXT, "releaseDate": TEXT, "summary": TEXT}],
    "languages": [{"language": TEXT, "fluency": TEXT}],
    "interests": [{"name": TEXT, "keywords": [TEXT]}],
    "references": [{"name": TEXT, "reference": TEXT}],
}  # fmt: skip
OWN_KEY = "x-voyageur"
KINDS: Mapping[type, str] = {
    str: "text", bool: "true or false", int: "a number", float: "a number", list: "a list",
    dict: "an object",
}  # fmt: skip


def read_json_resume(text: str, path: Path) -> Document:
    """Read and lay out a JSON Resume; keys that nobody knows stay in ``data``.

    Raises:
        InputError: when it is not JSON, not a résumé, or a value has the wrong type; the message
            names the value's path.
    """
    mended, notes = mend(text)
    data = _parse(mended, str(path))
    if not isinstance(data, dict) or not (data.keys() & {*SECTIONS, OWN_KEY}):
        raise InputError(
            N_("the JSON is not a JSON Resume"),
            remedy=N_("It needs sections such as basics, work or skills; see jsonresume.org."),
            where=str(path),
        )
    _check(data, SECTIONS, "", str(path))
    clean = normalise("\n".join(lay_out(data)))
    if OWN_KEY not in data:
        require_text(clean, path)
    return Document(path.name, "json-resume", clean, data=data, notes=notes)


def _parse(text: str, where: str) -> object:
    try:
        data: object = json.loads(text)
        json.dumps(data, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        raise InputError(
            N_("the JSON is broken at line {line}, column {column}"),
            remedy=N_("Mend it there, or export the file again."),
            where=where,
            line=error.lineno,
            column=error.colno,
        ) from error
    except RecursionError as error:
        raise InputError(
            N_("the JSON is nested too deeply"),
            remedy=N_("Give a JSON Resume; see jsonresume.org."),
            where=where,
        ) from error
    except ValueError as error:
        raise InputError(
            N_("the JSON has a number or a character that can't be read"),
            remedy=N_("Export the file again as UTF-8."),
            where=where,
        ) from error
    return data


def _check(value: object, shape: Shape, at: str, where: str) -> None:
    """Compare a value with its shape; an absent and a null value are the same."""
    wanted = str if shape == TEXT else dict if isinstance(shape, Mapping) else list
    if value is None:
        return
    if not isinstance(value, wanted):
        raise InputError(
            N_("{path} must be {wanted}, is {found}"),
            remedy=N_("Correct the value there; see the schema at jsonresume.org."),
            where=where,
            path=at,
            wanted=KINDS[wanted],
            found=KINDS[type(value)],
        )
    if isinstance(value, dict):
        for key, inner in cast("Mapping[str, Shape]", shape).items():
            _check(value.get(key), inner, f"{at}.{key}".lstrip("."), where)
    elif isinstance(value, list):
        (inner,) = cast("Sequence[Shape]", shape)
        for index, item in enumerate(value):
            _check(item, inner, f"{at}[{index}]", where)
