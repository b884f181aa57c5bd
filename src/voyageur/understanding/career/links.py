"""The pages of a person: accounts on known sites, and a page of their own."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import cast

from voyageur.domain.career import Link, Network
from voyageur.understanding.career.lexicon import any_of, lexicon, plain
from voyageur.understanding.career.outline import Outline

_MARKS = ("http", "www.", ".com/", ".org/", ".co/", ".net/", ".io")
_ADDRESS = re.compile(
    r"(?:https?://)?(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,12}(?![\w@])(?:/[^\s,;|<>()\[\]\"']{0,160})?"
)
_ACCOUNT = re.compile(r"[A-Za-z0-9][\w.%-]{0,99}")
_BROKEN = re.compile(r"/\n(?=[\w-]{2,60}(?:\s|$))")
_REACH = 30
_APART = ("", "\n", "|", "•", "·", ",")
_INSIDE = ("@", ".", "/", "-")
"""What stands before an address that is a part of a longer one."""
_OWN = ("summary", "other")
_MOST = 3_000
"""Characters from the beginning in which a bare address is the person's own."""


def find_links(outline: Outline) -> tuple[Link, ...]:
    """The person's pages in order, each once.

    An address of a known site counts wherever it stands, if it is that of an account; any other
    only beside a label ("Portfolio"), or among the contact details.
    """
    raw = outline.text.raw
    if not any(mark in raw for mark in _MARKS) and "." not in raw[:_MOST]:
        return ()
    found: dict[tuple[Network, str], Link] = {}
    for link in (*_accounts(outline), *_own_pages(outline)):
        found.setdefault((link.network, link.url.lower()), link)
    return tuple(found.values())


def _accounts(outline: Outline) -> Iterator[Link]:
    raw = outline.text.raw
    hosts = _hosts()
    for match in _host_pattern().finditer(raw):
        host = match["host"].lower()
        network, paths = hosts[host]
        path = match["path"]
        if path.endswith("/") and (rest := _BROKEN.match(raw, match.end() - 1)):
            path += raw[rest.end() :].split(None, 1)[0]
        path = path.strip("/.,;:)")
        lead = next((p for p in paths if path.startswith(p)), None)
        if lead is None:
            continue
        account = _ACCOUNT.fullmatch(path[len(lead) :].split("/")[0].split("?")[0].lstrip("@"))
        whole = lead or "/" not in path
        if account and whole and account[0].lower() not in _listed("never"):
            at = "@" if path[len(lead) :].startswith("@") else ""
            url = f"https://{_shown(host)}/{lead}{at}{account[0]}"
            yield Link(network=network, url=url, username=account[0])


def _own_pages(outline: Outline) -> Iterator[Link]:
    """Addresses that a label or their place makes the person's own page; of a part the first."""
    raw = outline.text.raw
    head = min(len(raw), _MOST)
    for stretch in outline.stretches:
        for match in _ADDRESS.finditer(
            raw, stretch.start, max(stretch.start, min(stretch.end, head))
        ):
            address = match[0].rstrip("./")
            host = address.split("://")[-1].split("/")[0].lower()
            inside = raw[max(0, match.start() - 1) : match.start()] in _INSIDE
            if inside or _is_known(host) or not host.endswith(_ends()):
                continue
            told = address.startswith(("http", "www.")) or _is_labelled(outline, match.start())
            if (told and stretch.part in _OWN) or _is_contact(outline, match):
                yield Link(
                    network="website", url=address if "://" in address else f"https://{address}"
                )
                break


def _is_known(host: str) -> bool:
    bare = host.removeprefix("www.")
    known = (*_hosts(), *lexicon("networks")["website"]["others"])
    return any(bare == site or bare.endswith(f".{site}") for site in known)


def _is_labelled(outline: Outline, start: int) -> bool:
    before = outline.text.raw[max(0, start - _REACH) : start].split("\n")[-1]
    words = plain(before.split("|")[-1].split("•")[-1])
    return words in _listed("labels")


def _is_contact(outline: Outline, match: re.Match[str]) -> bool:
    """Whether a bare address stands for itself among contact details.

    They stand at the top, or with an e-mail address beside them.
    """
    raw = outline.text.raw
    before = raw[max(0, match.start() - 3) : match.start()]
    after = raw[match.end() : match.end() + 3]
    alone = before.strip(" ")[-1:] in _APART and after.strip(" ")[:1] in _APART
    apart = before[-1:] in ("", " ", "\n") and after[:1] in ("", " ", "\n", ",")
    around = raw[max(0, match.start() - 2 * _REACH) : match.end() + 2 * _REACH]
    at_top = outline.stretches[0].end > match.start()
    return alone and apart and match[0].islower() and (at_top or "@" in around)


def _shown(host: str) -> str:
    return {"linkedin.com": "www.linkedin.com"}.get(host, host)


@cache
def _hosts() -> Mapping[str, tuple[Network, tuple[str, ...]]]:
    sites = lexicon("networks")
    return {
        host: (cast("Network", network), tuple(site.get("paths", ("",))))
        for network, site in sites.items()
        for host in site["hosts"]
    }


@cache
def _host_pattern() -> re.Pattern[str]:
    hosts = any_of(_hosts())
    return re.compile(
        rf"(?<![\w@.-])(?:https?://)?(?:www\.|[a-z]{{2}}\.)?(?P<host>{hosts})/(?P<path>[^\s,;|<>()\"]{{1,160}})",
        re.IGNORECASE,
    )


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(map(plain, lexicon("networks")["website"][kind]))


@cache
def _ends() -> tuple[str, ...]:
    return tuple(f".{end}" for end in lexicon("networks")["website"]["ends"])
