"""A coach sees those who agreed, what they agreed to show, and nothing of anybody else."""

from datetime import timedelta

import pytest

from tests.organisation.conftest import Account, both
from tests.organisation.people import NOW, a_cohort
from voyageur.services.organisation.invitations import invite
from voyageur.store.organisation.models import Consent, Invitation


@both
def test_somebody_agrees_is_seen_withdraws_and_is_seen_no_more(account: Account) -> None:
    cohort = a_cohort()
    coach, ben = account("coach@college.example").coaches(cohort), account().lives()
    secret = invite("member", NOW, cohort=cohort)
    table = f"/en/cohort/{cohort.id}/"
    assert "Ben R." not in coach.browser.get(table).text

    refused = ben.browser.post(f"/en/join/{secret}/", {"name": "Ben R."})
    assert refused.status_code == 422
    assert not Consent.objects.exists()

    ben.browser.post(f"/en/join/{secret}/", {"name": "Ben R.", "agreed": "1"})
    assert "Ben R." in coach.browser.get(table).text
    assert "Agreed on" in ben.browser.get("/en/you/").text

    ben.browser.post(f"/en/you/consent/{cohort.id}/withdraw/")
    assert "Ben R." not in coach.browser.get(table).text
    assert "withdrawn on" in ben.browser.get("/en/you/").text
    assert Consent.objects.get().withdrawn is not None


@both
def test_two_who_accept_one_invitation_are_told_apart(account: Account) -> None:
    secret = invite("member", NOW, cohort=a_cohort())
    first, second = account("one@college.example"), account("two@college.example")
    sent = {"name": "One", "agreed": "1"}
    assert first.browser.post(f"/en/join/{secret}/", sent).status_code == 302
    answer = second.browser.post(f"/en/join/{secret}/", sent)
    assert answer.status_code == 400
    assert "used already" in answer.text
    assert [one.user.email for one in Consent.objects.all()] == ["one@college.example"]


@pytest.mark.parametrize(
    ("change", "words"), [("expired", "has expired"), ("forged", "leads to nothing")]
)
def test_an_invitation_that_is_none(account: Account, change: str, words: str) -> None:
    secret = invite("coach", NOW, cohort=a_cohort())
    if change == "expired":
        Invitation.objects.update(expires=NOW - timedelta(seconds=1))
    else:
        secret = secret[:-1] + ("A" if secret[-1] != "A" else "B")
    answer = account().browser.get(f"/en/join/{secret}/")
    assert answer.status_code == 400
    assert words in answer.text
