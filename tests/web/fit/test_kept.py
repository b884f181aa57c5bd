"""What was read can be taken along, and forgotten."""

import json

from django.test import Client

from voyageur.domain.profile import Profile
from voyageur.services.context import Context
from voyageur.web.drafts import draft, profile_now


def test_the_profile_is_downloaded_as_json_resume(browser: Client, ada: Profile) -> None:
    answer = browser.get("/en/fit/profile.json")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="profile.json"'
    assert answer.headers["Cache-Control"] == "no-store"
    found = json.loads(answer.content)
    assert found["work"][0]["name"] == "Acme"
    refs = {claim["ref"] for claim in found["x-voyageur"]["claims"]}
    assert refs == {claim.ref for claim in ada.claims}


def test_of_nobody_there_is_nothing_to_download(browser: Client) -> None:
    assert browser.get("/en/fit/profile.json").status_code == 404


def test_forgetting_leaves_no_word_of_it(browser: Client, ada: Profile) -> None:
    browser.post("/en/fit/correct/", {"skill": "python", "level": "1"})
    answer = browser.post("/fr/fit/forget/", follow=True)
    assert "Acme" not in answer.content.decode()
    assert profile_now(Context()) is None
    assert (draft().name, draft().profile, draft().wishes) == ("", "", {})
