"""Badges in SVG pictures: an element of its own name beside what is drawn."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.evidence.badges.several import the_only

_NAMESPACE = "https://purl.imsglobal.org/ob/v3p0"
_CREDENTIAL = f"{{{_NAMESPACE}}}credential"
_ASSERTION = "{http://openbadges.org}assertion"


def badge_in_svg(data: bytes, where: str) -> str:
    """What is baked into a picture.

    Raises:
        InputError: the picture can't be read safely, or holds no badge or several.
    """
    try:
        root = fromstring(data)
    except DefusedXmlException:
        raise InputError(
            N_("the picture declares entities of its own, which may be a trap"),
            remedy=N_("Download the badge anew from where you got it."),
            where=where,
        ) from None
    except (ParseError, ValueError):
        raise InputError(
            N_("the file is no SVG that can be read"),
            remedy=N_("Download the badge anew from where you got it."),
            where=where,
        ) from None
    return the_only(list(_badges(root)), where)


def baked_svg(picture: str, badge: str) -> str:
    """A picture of ours without a badge, with this one (JSON, Open Badges 3.0) in it.

    The end of a CDATA section can stand only in a text of the JSON, where it is escaped.
    """
    opening, rest = picture.split(">", 1)
    inside = badge.replace("]]>", "]]\\u003e")
    return (
        f'{opening} xmlns:openbadges="{_NAMESPACE}">'
        f"<openbadges:credential><![CDATA[{inside}]]></openbadges:credential>{rest}"
    )


def _badges(root: Element) -> Iterator[str]:
    """Both what an element holds and what its attribute does, save for the address of 2.0."""
    for element in root.iter():
        if element.tag in (_CREDENTIAL, _ASSERTION):
            body, attribute = (element.text or "").strip(), element.get("verify", "")
            if body:
                yield body
            if attribute and not (body and element.tag == _ASSERTION):
                yield attribute
