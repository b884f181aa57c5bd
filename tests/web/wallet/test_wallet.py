"""The wallet: certifications and badges, as the terminal has them."""

import io
import json
from datetime import UTC, date, datetime

import pytest
from django.test import Client

from tests.evidence.badges.made import HARBOUR, controller, good
from tests.web.conftest import kept
from tests.web.followed import STARTED, follow
from tests.web.pages import HOSTILE, mistakes, said, tree, typed
from voyageur.evidence.badges.png import badge_in_png
from voyageur.services import wallet
from voyageur.services.journal import Journal
from voyageur.web.render import context

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
FORM = {"name": "AZ-104", "issuer": "", "issued": "2026-02-01", "expires": "", "number": "A-1"}


def refs() -> list[str]:
    with kept():
        cards = wallet.wallet_of(context(), Journal("self"), NOW.date()).cards
    return [card.ref for card in cards]


def a_file(content: bytes | str) -> io.BytesIO:
    file = io.BytesIO(content if isinstance(content, bytes) else content.encode())
    file.name = "badge.json"
    return file


def a_badge() -> str:
    return json.dumps(good())


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_an_empty_wallet_says_what_it_is_for(browser: Client, lang: str) -> None:
    answer = browser.get(f"/{lang}/wallet/")
    assert answer.status_code == 200
    assert "voyageur wallet" not in answer.content.decode()
    assert len(tree(answer).css("#certifications option")) > 30


def test_what_is_put_in_here_is_in_the_terminals_wallet(browser: Client) -> None:
    words = said(browser.post("/en/wallet/add/", FORM, follow=True))
    assert "it counts until Feb 1, 2027" in words
    with kept():
        (card,) = wallet.wallet_of(context(), Journal("self"), NOW.date()).cards
    assert (card.issued, card.expires, card.number) == (date(2026, 2, 1), date(2027, 2, 1), "A-1")
    page = browser.get("/en/wallet/").content.decode()
    assert "last day to renew" in page
    assert "voyageur " not in page.replace("voyageur serve", "")


def test_what_the_terminal_put_in_is_here_and_goes_out_and_in_again(browser: Client) -> None:
    with kept():
        entered = wallet.Entered(name="Quay Certified", issuer="Quay Inc")
        wallet.add(context(), Journal("self"), entered, NOW)
    assert "Quay Certified" in browser.get("/fr/wallet/").content.decode()
    out = browser.post("/en/wallet/remove/", {"name": "certificate:quay-certified"}, follow=True)
    assert "is out of your wallet" in said(out)
    assert refs() == []
    back = browser.post("/en/wallet/undo/", follow=True)
    assert "Quay Certified is in your wallet again" in said(back)
    assert refs() == ["certificate:quay-certified"]
    browser.post("/en/wallet/undo/")
    assert refs() == []
    assert "nothing to take back" in said(browser.post("/en/wallet/undo/", follow=True))


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"name": ""}, "name", ""),
        ({"name": "Quay Certified"}, "name", "name its issuer"),
        ({"name": "x" * 400}, "name", "too long"),
        ({"issued": "2027-01-01"}, "issued", "still to come"),
        ({"issued": "1066-01-01"}, "issued", "Is the year right"),
        ({"expires": "2025-01-01"}, "expires", "before it was issued"),
        ({"issued": "", "expires": "0001-01-01"}, "expires", "Is the year right"),
        ({"expires": "never"}, "expires", "is no day"),
    ],
)
def test_a_mistake_stands_beside_its_field_and_what_was_typed_stays(
    browser: Client, change: dict[str, str], field: str, words: str
) -> None:
    answer = browser.post("/en/wallet/add/", FORM | change)
    found = mistakes(answer)[field]
    assert words in found
    assert "--" not in found
    assert typed(answer, "add-number") == "A-1"
    assert refs() == []


@pytest.mark.parametrize(
    ("action", "fields"),
    [
        ("add", ("name", "issuer", "issued", "expires", "number")),
        ("remove", ("name",)),
        ("badge", ("email", "file")),
        ("trust", ("file",)),
        ("issue", ("stage", "name", "kind")),
    ],
)
def test_whatever_is_sent_is_told_and_never_a_fault(
    browser: Client, action: str, fields: tuple[str, ...]
) -> None:
    follow()
    for field in fields:
        for words in HOSTILE:
            form = FORM | {"issuer": "Quay Inc", "stage": "1", "kind": "json"} | {field: words}
            answer = browser.post(f"/en/wallet/{action}/", form)
            assert answer.status_code in (302, 422), (field, words)
    assert browser.get("/en/wallet/").status_code == 200


def test_a_badge_is_told_by_what_was_added_of_its_issuer(browser: Client) -> None:
    before = browser.post("/en/wallet/badge/", {"file": a_file(a_badge())})
    assert "unknown issuer" in tree(before).css_first("h1").text()
    keys = a_file(json.dumps(controller(HARBOUR, "harbour")))
    assert "Keys of" in said(browser.post("/en/wallet/trust/", {"file": keys}, follow=True))
    good = browser.post("/fr/wallet/badge/", {"file": a_file(a_badge())})
    assert good.status_code == 200
    assert "Twelve knots" in tree(good).css_first("main").text()
    assert refs() == []


def test_a_good_badge_of_a_trusted_issuer_goes_in(browser: Client) -> None:
    keys = a_file(json.dumps(controller(HARBOUR, "harbour")))
    browser.post("/en/wallet/trust/", {"file": keys})
    form = {"file": a_file(a_badge()), "take": "1"}
    assert "is in your wallet" in said(browser.post("/en/wallet/badge/", form, follow=True))
    assert refs() == ["certificate:twelve-knots"]
    assert "badge verified" in browser.get("/en/wallet/").content.decode()


def test_a_badge_that_is_not_good_or_not_vouched_for_stays_out(browser: Client) -> None:
    form = {"file": a_file(a_badge()), "take": "1"}
    told = mistakes(browser.post("/en/wallet/badge/", form))["file"]
    assert "voyageur" not in told
    assert refs() == []


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no Open Badge"),
        (b"\xff\xfe\x00", "no Open Badge"),
        (b"{", ""),
        (b"x" * 5_000_001, "5 MB"),
        (b"x" * 20_000_001, "5 MB"),
    ],
)
@pytest.mark.parametrize("action", ["badge", "trust"])
def test_a_file_that_is_none_is_refused_beside_its_field(
    browser: Client, action: str, content: bytes, words: str
) -> None:
    answer = browser.post(f"/en/wallet/{action}/", {"file": a_file(content), "take": "1"})
    found = mistakes(answer)["file"]
    assert action == "trust" or words in found


def test_without_a_file_it_says_so(browser: Client) -> None:
    for action in ("badge", "trust"):
        assert "no file" in mistakes(browser.post(f"/en/wallet/{action}/"))["file"].lower()


def test_a_completed_stage_becomes_a_badge_to_keep(browser: Client) -> None:
    plan = follow()
    first = plan.items[0].stage
    early = browser.post("/en/wallet/issue/", {"stage": "1", "kind": "png"})
    assert "isn't complete" in mistakes(early)["stage"]
    for item in plan.items:
        if item.stage == first:
            browser.post("/en/progress/done/", {"unit": item.unit, "on": STARTED.date()})
    answer = browser.post("/en/wallet/issue/", {"stage": "1", "kind": "png", "name": "Ada"})
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="badge-1.png"'
    assert badge_in_png(answer.content, "badge-1.png")
    assert mistakes(browser.post("/en/wallet/issue/", {"stage": "1", "kind": "exe"}))["kind"]
