"""A notice says where and when it holds, who says so, and has what its kind is judged by."""

from collections.abc import Iterator, Mapping

from voyageur.catalogue.check.rule import Breach, Known
from voyageur.catalogue.model import Catalogue
from voyageur.domain.message import N_, Message
from voyageur.domain.names import LANGS, Lang
from voyageur.domain.notice import Notice

_ADD = Message(N_("Add it; see the specimen in CONTRIBUTING.md."))
_MEND = Message(N_("Mend it."))

Found = Iterator[tuple[tuple[str | int, ...], Message, Message]]


def check(known: Known) -> Iterator[Breach]:
    """Breaches of notices."""
    for notice in known.catalogue.notices.values():
        for rule in (_whole(notice), _regions(notice, known.catalogue), _forms(notice)):
            for path, cause, remedy in rule:
                yield Breach("notices", notice.id, path, cause, remedy)


def _whole(notice: Notice) -> Found:
    if not notice.readings:
        yield ("readings",), Message(N_("nobody says so")), _ADD
    if not notice.regions:
        yield ("regions",), Message(N_("it holds nowhere")), _ADD
    if notice.valid_from and not notice.holds(notice.valid_from):
        remedy = Message(N_("Correct the day."))
        yield ("valid_to",), Message(N_("it ends before it begins")), remedy
    if notice.kind == "regulated-title" and any(not notice.titles.get(lang) for lang in LANGS):
        yield ("titles",), Message(N_("a regulated title without its words in each language")), _ADD
    if notice.kind == "credential-recognition" and not notice.links:
        yield ("links",), Message(N_("a route without an address")), _ADD


def _regions(notice: Notice, facts: Catalogue) -> Found:
    for ident in notice.regions:
        region = facts.regions.get(ident)
        if region is not None and region.kind not in ("country", "province"):
            cause = Message(N_("{id} is neither the country nor a province"), {"id": ident})
            yield ("regions",), cause, Message(N_("Name the province it lies in."))


def _forms(notice: Notice) -> Found:
    yield from _lower(("titles",), notice.titles)
    for number, exemption in enumerate(notice.exemptions):
        yield from _lower(("exemptions", number, "titles"), exemption.titles)
        above = exemption.pay_above
        if above is not None and (above.currency, above.per) != ("CAD", "year"):
            cause = Message(N_("pay is compared in Canadian dollars a year"))
            yield ("exemptions", number, "pay_above"), cause, _MEND
    for number, link in enumerate(notice.links):
        if not link.url.startswith("https://"):
            cause = Message(N_("{url} is no https address"), {"url": link.url})
            yield ("links", number, "url"), cause, _MEND


def _lower(path: tuple[str | int, ...], titles: Mapping[Lang, tuple[str, ...]]) -> Found:
    for words in (title for listed in titles.values() for title in listed):
        if words != words.lower():
            cause = Message(N_("“{words}” is not in lower case"), {"words": words})
            yield path, cause, _MEND
