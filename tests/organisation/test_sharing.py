"""A shared link shows one thing of a person until it expires or is revoked."""

from datetime import timedelta

import pytest
from django.test import Client

from tests.organisation.conftest import Account, both
from tests.organisation.people import NOW, Somebody
from voyageur.services.organisation.shares import MOST, share
from voyageur.store.organisation.models import Share


@pytest.fixture
def ben(account: Account) -> Somebody:
    """Somebody with a plan."""
    return account().lives()


def shared(ben: Somebody, kind: str) -> str:
    """The path of a link to something of theirs."""
    token = share(ben.user.person_id, kind, 30, "en", "", NOW)
    return f"/calendar/shared/{token}.ics" if kind == "calendar" else f"/en/shared/{token}/"


@both
@pytest.mark.parametrize(
    ("kind", "words"),
    [("plan", "Sources"), ("portfolio", "Python"), ("calendar", "BEGIN:VCALENDAR")],
)
def test_a_stranger_sees_what_is_shared(
    ben: Somebody, stranger: Client, kind: str, words: str
) -> None:
    path = shared(ben, kind)
    answer = stranger.get(path)
    assert answer.status_code == 200
    assert words in answer.text
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "<form" not in answer.text
    assert ben.user.email not in answer.text


def test_it_is_made_on_a_page_and_shown_once(ben: Somebody, stranger: Client) -> None:
    sent = {"kind": "plan", "days": "7", "note": "my counsellor"}
    made = ben.browser.post("/en/sharing/", sent)
    link = made.text.split('readonly value="')[1].split('"')[0]
    assert link.startswith("https://plans.college.example/en/shared/")
    assert stranger.get(link).status_code == 200
    again = ben.browser.get("/en/sharing/")
    assert link not in again.text
    assert "my counsellor" in again.text

    one = Share.objects.get()
    ben.browser.post(f"/en/sharing/{one.id}/revoke/")
    assert stranger.get(link).status_code == 404


@pytest.mark.parametrize(
    "change", ["signature", "id", "other key", "expired", "kind", "account gone"]
)
def test_a_link_that_is_none(
    ben: Somebody, stranger: Client, change: str, settings_with: object
) -> None:
    path = shared(ben, "plan")
    token = path.split("/")[-2]
    ident, signature = token.split(".")
    match change:
        case "signature":
            path = path.replace(signature, signature[::-1])
        case "id":
            path = path.replace(ident, f"{int(ident, 16) + 1:032x}")
        case "other key":
            settings_with(SECRET_KEY="another " * 20)  # type: ignore[operator]
        case "expired":
            Share.objects.update(expires=NOW - timedelta(seconds=1))
        case "kind":
            path = f"/calendar/shared/{token}.ics"
        case "account gone":
            ben.user.delete()
    answer = stranger.get(path)
    assert answer.status_code == 404
    assert "Data Engineer" not in answer.text


@pytest.mark.parametrize(
    "sent", [{"kind": "resume", "days": "7"}, {"kind": "plan", "days": "36500"}, {"kind": "plan"}]
)
def test_what_cant_be_shared(ben: Somebody, sent: dict[str, str]) -> None:
    assert ben.browser.post("/en/sharing/", sent).status_code == 422
    assert not Share.objects.exists()


def test_links_are_so_many(ben: Somebody) -> None:
    for _ in range(MOST):
        shared(ben, "plan")
    answer = ben.browser.post("/en/sharing/", {"kind": "plan", "days": "7"})
    assert answer.status_code == 422
    assert f"{MOST} links already" in answer.text
