"""Files that are no badge, or made to harm: a clear message, at once, and nothing fetched."""

import json
import zlib
from base64 import urlsafe_b64encode
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.evidence.badges.made import (
    AT,
    HARBOUR,
    claims,
    controller,
    credential,
    good,
    itxt,
    jwt,
    known,
    listed,
    png,
    signed,
    status_list,
    verdict,
)
from voyageur.domain.errors import InputError
from voyageur.evidence.badges.base58 import decoded, encoded
from voyageur.evidence.badges.canonical import canonical
from voyageur.evidence.badges.check import Check
from voyageur.evidence.badges.issuers import Issuers
from voyageur.evidence.badges.png import baked_png
from voyageur.evidence.badges.refused import RefusedError
from voyageur.evidence.badges.svg import baked_svg
from voyageur.evidence.badges.taken_out import MOST_BYTES, taken_out

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>'
CREDENTIAL = 'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"'


def read(data: bytes) -> None:
    Check(Issuers(), AT)(taken_out(data, "a.png"), "a.png")


def says(data: bytes | str, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as error:
        read(data.encode() if isinstance(data, str) else data)
    assert error.value.where == "a.png"
    assert str(error.value.remedy).endswith((".", "?"))


def test_a_badge_comes_out_of_a_picture_as_it_was_baked_in() -> None:
    text = json.dumps(good(), ensure_ascii=False, indent=2)
    assert taken_out(baked_png(png(), text), "a.png") == text
    assert taken_out(png(itxt(text, "openbadges")), "a.png") == text
    assert taken_out(png((b"tEXt", b"openbadges\0a.b.c")), "a.png") == "a.b.c"
    assert taken_out(baked_svg(SVG, text).encode(), "a.svg") == text
    token = jwt(claims(credential()))
    inside = f'<svg {CREDENTIAL}><openbadges:credential verify="{token}"/></svg>'
    assert taken_out(inside.encode(), "a.svg") == token
    older = (
        '<svg xmlns:openbadges="http://openbadges.org"><openbadges:assertion '
        'verify="https://harbour.example/1"><![CDATA[{"a": 1}]]></openbadges:assertion></svg>'
    )
    assert taken_out(older.encode(), "a.svg") == '{"a": 1}'


def test_a_picture_may_name_the_dtd_of_svg_which_nobody_fetches() -> None:
    head = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
    assert taken_out(f"{head}{baked_svg(SVG, '{}')}".encode(), "a.svg") == "{}"


def test_the_end_of_a_section_inside_of_a_badge_does_no_harm() -> None:
    text = json.dumps({"name": "]]><script/>"})
    assert json.loads(taken_out(baked_svg(SVG, text).encode(), "a")) == json.loads(text)


def test_a_file_of_100_megabytes_is_refused() -> None:
    says(b"{" + b" " * 100_000_000, "more than 5 MB")
    assert MOST_BYTES == 5_000_000


def test_pictures_without_a_badge_or_with_two_are_refused() -> None:
    says(png(), "the picture has no badge in it")
    says(SVG, "the picture has no badge in it")
    one, two = json.dumps(good()), json.dumps(signed(credential(name="Other")))
    says(png(itxt(one), itxt(two)), "the picture has 2 badges in it")
    says(png(itxt(one), itxt(two, "openbadges")), "the picture has 2 badges in it")
    element = f"<openbadges:credential><![CDATA[{one}]]></openbadges:credential>"
    says(f"<svg {CREDENTIAL}>{element}{element}</svg>", "the picture has 2 badges in it")
    mixed = element.replace("credential>", 'credential verify="a.b.c">', 1)
    says(f"<svg {CREDENTIAL}>{mixed}</svg>", "the picture has 2 badges in it")


def test_damaged_and_packed_pictures_are_refused() -> None:
    whole = png(itxt(json.dumps(good())))
    says(whole[:-20], "the picture is damaged")
    says(whole.replace(b"Twelve", b"Eleven"), "the picture is damaged")
    bomb = zlib.compress(b"0" * 4_000_000, 9)
    says(png((b"iTXt", b"openbadgecredential\0\1\0\0\0" + bomb)), "compressed")
    says(png((b"iTXt", b"openbadgecredential\0\0\0\0\0\xff\xfe")), "the picture is damaged")
    says(b"\x89PNG\r\n\x1a\n" + b"\xff" * 40, "the picture is damaged")


def test_svg_that_reaches_outside_or_grows_is_refused() -> None:
    entity = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    says(
        f"{entity}<svg {CREDENTIAL}><openbadges:credential>&x;</openbadges:credential></svg>",
        "trap",
    )
    lol = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    says(f"{lol}<svg {CREDENTIAL}>&b;</svg>", "trap")
    says("<svg><circle></svg>", "no SVG that can be read")


def test_what_is_no_badge_is_refused() -> None:
    for data in ("", "hello", "%PDF-1.7", b"\xff\xd8\xff", "[]", '{"name": "Ada"}', "{}"):
        says(data, "no Open Badge in this file")
    says('{"a": 1', "it is no JSON")
    says('{"a": NaN}', "it is no JSON")
    says('{"a": "\\ud800"}', "it is no JSON")
    says("a.b.c", "cut off or damaged")
    says("https://harbour.example/1.json", "only the address of one")


def test_a_badge_that_says_a_thing_twice_is_refused() -> None:
    text = json.dumps(good()).replace('"validUntil"', '"validFrom"')
    says(text, "“validFrom” stands twice in it")
    assert text.count('"validFrom"') == 2


def test_json_that_is_deep_or_wide_is_refused() -> None:
    says('{"a":' * 100_000, "it is no JSON")
    says('{"a":' * 50 + "1" + "}" * 50, "nested deeper, than a badge needs")
    says(json.dumps({"a": list(range(9_000))}), "more parts, or is nested deeper")


def test_blank_nodes_that_would_keep_a_computer_busy_for_hours_are_refused_at_once() -> None:
    """Every node knows every other, so that all orders would have to be tried."""
    names = [f"_:n{number}" for number in range(9)]
    document = credential()
    document["evidence"] = [
        {"id": name, "type": ["Evidence"], "audience": [{"id": other} for other in names]}
        for name in names
    ]
    found = verdict(signed_unchecked(document))
    assert (found.finding, str(found.reason)) == (
        "unverifiable",
        "it is made so that checking it would take hours",
    )


def test_blank_nodes_that_are_alike_but_few_are_told_apart() -> None:
    document = credential()
    ring = [f"_:n{number}" for number in range(4)]
    document["evidence"] = [
        {"id": name, "type": ["Evidence"], "audience": {"id": other}}
        for name, other in pairwise([*ring, ring[0]])
    ]
    turned = {**document, "evidence": document["evidence"][::-1]}
    assert canonical(document) == canonical(turned)


def signed_unchecked(document: dict[str, Any]) -> dict[str, Any]:
    """A proof in the right form of a document that nobody could sign."""
    return {**document, "proof": good()["proof"]}


def test_a_list_that_grows_when_unpacked_is_refused() -> None:
    bomb = status_list([])
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    packed = packer.compress(bytes(20_000_000)) + packer.flush()
    for text in ("u" + urlsafe_b64encode(packed).decode().rstrip("="), "uH4sI", "", "x", None, 7):
        bomb["credentialSubject"]["encodedList"] = text
        if text in (None, ""):
            del bomb["credentialSubject"]["encodedList"]
        issuers = known(controller(HARBOUR, "harbour"), signed(bomb))
        found = verdict(signed(credential(**listed(3))), issuers)
        assert "damaged, or of no allowed size" in str(found.reason), (text, found)


@given(st.binary(max_size=70))
@settings(max_examples=40)
def test_base58_gives_every_bytes_back(data: bytes) -> None:
    assert decoded(encoded(data), len(data)) == data
    assert decoded(encoded(b"\1" * 100), 100) is None, "too long for a key or a signature"


@pytest.mark.parametrize("text", ["", "z0", "zO", "z" + "1" * 500, "m1", None, 5, "zé"])
def test_what_is_no_base58_is_nothing(text: object) -> None:
    assert decoded(text, 64) is None


@given(
    st.sampled_from(["grade", "rank", "_:x", "@included", "a b", "\N{SNOWMAN}", "x:y z"]),
    st.sampled_from(
        [(), ("issuer",), ("credentialSubject",), ("credentialSubject", "achievement")]
    ),
    st.one_of(st.text(max_size=5), st.integers(), st.booleans()),
)
@settings(max_examples=40)
def test_nothing_unsigned_can_be_added_anywhere(
    key: str, path: tuple[str, ...], value: Any
) -> None:
    badge = good()
    inner = badge
    for step in path:
        inner = inner[step]
    inner[key] = value
    assert verdict(badge).finding in ("altered", "unverifiable")


def test_a_document_without_known_terms_has_no_canonical_form() -> None:
    with pytest.raises(RefusedError, match="aren't known here"):
        canonical({"@context": ["https://evil.example/terms"], "name": "x"})
    with pytest.raises(RefusedError, match="its own definitions"):
        canonical({"name": "x"})


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text("ab:/@_", max_size=4),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.text("ab:@", max_size=3), inner, max_size=2)
    ),
    max_leaves=4,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    steps = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    return [path, *(place for key, inner in steps for place in places(inner, (*path, key)))]


@given(st.data())
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_stands_anywhere_in_a_badge_is_refused_without_a_fault(
    data: st.DataObject,
) -> None:
    original: dict[str, Any] = data.draw(
        st.sampled_from([good(), signed(credential(**listed(5))), claims(credential())])
    )
    badge = json.loads(json.dumps(original))
    *path, last = data.draw(st.sampled_from([place for place in places(badge) if place]))
    inner = badge
    for step in path:
        inner = inner[step]
    inner[last] = data.draw(_JSON)
    issuers = known(controller(HARBOUR, "harbour"), signed(status_list([])))
    try:
        found = verdict(badge, issuers)
    except InputError:
        return
    assert found.finding != "good" or badge == original
