"""A picture may hold one badge."""

from collections.abc import Sequence

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_


def the_only(found: Sequence[str], where: str) -> str:
    """The badge of a picture.

    Raises:
        InputError: it holds none, or several.
    """
    if not found:
        raise InputError(
            N_("the picture has no badge in it"),
            remedy=N_(
                "Download the badge anew from where you got it: "
                "a picture that was edited or sent on often loses it."
            ),
            where=where,
        )
    if len(found) > 1:
        raise InputError(
            N_("the picture has {n} badges in it, and may have one"),
            remedy=N_("Download the badge anew from where you got it."),
            where=where,
            n=len(found),
        )
    return found[0]
