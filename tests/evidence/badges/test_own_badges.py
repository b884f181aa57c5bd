"""Badges that somebody issues to themselves."""

import json
from datetime import UTC, datetime

import pytest

from tests.evidence.badges.made import AT, checked
from voyageur.domain.errors import InputError
from voyageur.evidence.badges.issuers import Issuers
from voyageur.evidence.badges.own import Earned, OwnKey
from voyageur.evidence.badges.picture import SIZE, Seal, draw
from voyageur.evidence.badges.svg import baked_svg
from voyageur.evidence.badges.taken_out import taken_out

EARNED = Earned(
    about="harbour-clerk/paperwork",
    name="Paperwork, a stage on the way to Harbour Clerk (self-issued)",
    description="Self-issued.",
    done=["Forms", "Stamps"],
    criteria="Done were:",
    issuer_name="The holder",
    holder=None,
    lang="en",
)


def test_an_own_badge_is_good_and_says_that_nobody_else_vouches() -> None:
    document = OwnKey.made().badge(EARNED, AT)
    badge, verdict = checked(document, Issuers())
    assert (verdict.finding, verdict.vouched) == ("good", False)
    assert str(verdict.trust).startswith("self-issued")
    assert badge.achievement == EARNED.name
    assert badge.issuer == badge.subject
    narrative = document["credentialSubject"]["achievement"]["criteria"]["narrative"]
    assert narrative == "Done were:\n- Forms\n- Stamps"


def test_an_own_badge_has_a_name_only_where_one_is_given() -> None:
    own = OwnKey.made()
    assert "identifier" not in own.badge(EARNED, AT)["credentialSubject"]
    named = Earned(**{name: getattr(EARNED, name) for name in EARNED.__slots__} | {"holder": "Ada"})
    document = own.badge(named, AT)
    assert document["credentialSubject"]["identifier"][0]["identityHash"] == "Ada"
    assert checked(document, Issuers())[1].finding == "good"


def test_a_key_that_was_kept_makes_the_same_badge() -> None:
    own = OwnKey.made()
    again = OwnKey.read(own.pem(), "key.pem")
    assert again.badge(EARNED, AT) == own.badge(EARNED, AT)
    later = own.badge(EARNED, datetime(2027, 1, 1, tzinfo=UTC))
    assert later["id"] != own.badge(EARNED, AT)["id"]
    with pytest.raises(InputError, match="your key for badges is damaged"):
        OwnKey.read(b"-----BEGIN", "key.pem")


@pytest.mark.parametrize(
    "stage", ["SQL", "A stage with <very> & many words that has to have room in a seal", "W" * 80]
)
def test_the_picture_holds_the_badge_and_its_words(stage: str) -> None:
    seal = Seal(stage=stage, role="Harbour Clerk", mark="SELF-ISSUED", day="Nov 23, 2026")
    text = json.dumps(OwnKey.made().badge(EARNED, AT))
    picture = baked_svg(draw(seal), text)
    assert taken_out(picture.encode(), "badge.svg") == text
    assert "SELF-ISSUED" in picture
    assert f'viewBox="0 0 {SIZE} {SIZE}"' in picture
