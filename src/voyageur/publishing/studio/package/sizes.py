"""Whether slides and files have a size that the platform takes."""

from collections.abc import Mapping

from voyageur.domain.errors import InputError
from voyageur.domain.fact import Fact
from voyageur.domain.message import N_
from voyageur.domain.platform import LimitKind, Platform
from voyageur.publishing.studio.format import Format
from voyageur.publishing.studio.package.limits import all_of, limit, platform_of

_ANOTHER = N_("Take another format ({source}: {locator}).")


def refuse_shape(
    size: tuple[int, int], form: Format, platforms: Mapping[str, Platform], where: str
) -> None:
    """Stop where a slide, width and height in pixels, is none that the platform takes.

    Raises:
        InputError: no source states its width or height, or its ratio is out of bounds.
    """
    sides: tuple[tuple[LimitKind, int, str], ...] = (
        ("width-px", size[0], N_("a slide is {n} pixels wide; {platform} takes {most}")),
        ("height-px", size[1], N_("a slide is {n} pixels high; {platform} takes {most}")),
    )
    for kind, value, what in sides:
        said = all_of(form, kind, platforms)
        if said and value not in {fact.value for fact in said}:
            raise _refused(what, value, said[0], form, platforms, where, _ANOTHER)
    _refuse_ratio(size, form, platforms, where)


def _refuse_ratio(
    size: tuple[int, int], form: Format, platforms: Mapping[str, Platform], where: str
) -> None:
    width, height = size
    least = limit(form, "aspect-ratio-min-permille", platforms)
    if least is not None and width * 1000 < least.value * height:
        what = N_("a slide is {n}‰ as wide as it is high; {platform} takes no less than {most}‰")
        raise _refused(what, width * 1000 // height, least, form, platforms, where, _ANOTHER)
    most = limit(form, "aspect-ratio-max-permille", platforms)
    if most is not None and width * 1000 > most.value * height:
        what = N_("a slide is {n}‰ as wide as it is high; {platform} takes no more than {most}‰")
        raise _refused(what, -(-width * 1000 // height), most, form, platforms, where, _ANOTHER)


def refuse_large(
    files: Mapping[str, bytes], form: Format, platforms: Mapping[str, Platform]
) -> None:
    """Stop where a PDF or picture is larger than the platform takes.

    Raises:
        InputError: one is.
    """
    what = N_("the file has {n} bytes; {platform} takes {most}")
    remedy = N_("Use fewer slides, or a smaller logo ({source}: {locator}).")
    for name, content in files.items():
        kind: LimitKind = "file-bytes-max" if name.endswith(".pdf") else "image-bytes-max"
        most = limit(form, kind, platforms)
        if most is not None and len(content) > most.value:
            raise _refused(what, len(content), most, form, platforms, name, remedy)


def _refused(
    what: str,
    n: int,
    fact: Fact[int],
    form: Format,
    platforms: Mapping[str, Platform],
    where: str,
    remedy: str,
) -> InputError:
    return InputError(
        what,
        remedy=remedy,
        where=where,
        n=n,
        platform=platform_of(form, platforms),
        most=fact.value,
        source=fact.source,
        locator=fact.locator,
    )
