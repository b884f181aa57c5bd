"""The badge in a file, whatever holds it: told by the content, never by the name."""

import re

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.evidence.badges.png import SIGNATURE, badge_in_png
from voyageur.evidence.badges.svg import badge_in_svg

MOST_BYTES = 5_000_000
"""A larger file is not even read. Editorial: the pictures of badges seen have under 1 MB."""

_JWS = re.compile(r"[\w-]+\.[\w-]*\.[\w-]*", re.ASCII)
_ADDRESS = re.compile(r"https?://\S+")


def too_large(where: str) -> InputError:
    """What to tell somebody whose file isn't read for its size."""
    return InputError(
        N_("the file has more than {most} MB, which no badge needs"),
        remedy=N_("Give the badge itself: a JSON, JWT, PNG or SVG file."),
        where=where,
        most=MOST_BYTES // 1_000_000,
    )


def taken_out(data: bytes, where: str) -> str:
    """The text of the badge: a JSON object, or a compact JWS.

    Raises:
        InputError: the file holds no badge, several, or only the address of one.
    """
    if len(data) > MOST_BYTES:
        raise too_large(where)
    text = _text_in(data, where).strip()
    if _ADDRESS.fullmatch(text):
        raise InputError(
            N_("the file holds no badge, only the address of one: {address}"),
            remedy=N_("Open that page, save what it shows, and give the saved file."),
            where=where,
            address=text[:300],
        )
    if not text.startswith("{") and not is_jws(text):
        raise no_badge(where)
    return text


def is_jws(text: str) -> bool:
    """Whether a text has the form of a compact JWS."""
    return _JWS.fullmatch(text) is not None


def no_badge(where: str) -> InputError:
    """What to tell somebody whose file is something else."""
    return InputError(
        N_("there is no Open Badge in this file"),
        remedy=N_("Give a badge of version 2.0 or 3.0 as JSON, JWT, PNG or SVG."),
        where=where,
    )


def _text_in(data: bytes, where: str) -> str:
    if data.startswith(SIGNATURE):
        return badge_in_png(data, where)
    try:
        text = data.decode("utf-8-sig")
    except ValueError:
        raise no_badge(where) from None
    if text.lstrip().startswith("<"):
        return badge_in_svg(data, where)
    return text
