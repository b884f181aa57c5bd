"""All that is kept of somebody, as one ZIP: whole, only theirs, and read again elsewhere."""

import json
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from tests.organisation.conftest import Account, both
from tests.organisation.people import NOW, PASSWORD, a_cohort
from voyageur.services.export import read_export
from voyageur.services.organisation.shares import share
from voyageur.store.models import Happening
from voyageur.store.settings import studio_folder
from voyageur.store.whose import acting_for


@both
def test_it_is_whole_and_only_theirs(account: Account, tmp_path: Path) -> None:
    ben = account().lives().agrees(a_cohort(), "Benjamin")
    account("other@college.example").lives()
    with acting_for(ben.user.person_id):
        folder = studio_folder() / "deck"
        folder.mkdir(parents=True)
        (folder / "slide.png").write_bytes(b"picture")
    share(ben.user.person_id, "plan", 30, "en", "for Zoe", NOW)

    _proves_again(ben.browser)
    answer = ben.browser.get("/en/kept/everything.zip")
    assert answer.status_code == 200
    with zipfile.ZipFile(BytesIO(answer.content)) as whole:
        assert {"everything.jsonl", "account.json", "files/studio/deck/slide.png"} == set(
            whole.namelist()
        )
        text = whole.read("account.json").decode()
        account_ = json.loads(text)
        (tmp_path / "everything.jsonl").write_bytes(whole.read("everything.jsonl"))
    assert account_["address"] == "ben@college.example"
    assert account_["consents"][0]["shown_as"] == "Benjamin"
    assert account_["shared_links"][0]["note"] == "for Zoe"
    assert "other@college.example" not in text
    assert PASSWORD not in text
    (kept,) = read_export(tmp_path / "everything.jsonl")
    assert kept.person == ben.user.person_id
    assert len(kept.events) == Happening.objects.filter(person_id=kept.person).count() > 0


def test_it_takes_a_proof_of_who_one_is(account: Account) -> None:
    ben = account()
    session = ben.browser.session
    session["account_authentication_methods"] = [
        {"method": "password", "at": datetime(2020, 1, 1, tzinfo=UTC).timestamp()}
    ]
    session.save()
    answer = ben.browser.get("/en/kept/everything.zip")
    assert answer.status_code == 302
    assert answer.url.startswith("/en/account/reauthenticate/")


def _proves_again(browser: object) -> None:
    """Give the password once more, as before all that is grave."""
    answer = browser.post("/en/account/reauthenticate/", {"password": PASSWORD})  # type: ignore[attr-defined]
    assert answer.status_code == 302
