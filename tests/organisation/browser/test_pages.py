"""Every page of accounts and of the organisation is accessible, on a phone and in the dark too."""

from itertools import cycle

from tests.organisation.browser.college import College, invite
from tests.organisation.browser.conftest import Somebody
from voyageur.domain.names import LANGS

OF_EVERYBODY = ("account/login/", "account/signup/", "account/password/reset/", "privacy/")
OF_A_MEMBER = (
    "you/",
    "account/email/",
    "account/password/change/",
    "account/2fa/",
    "account/2fa/webauthn/add/",
    "account/2fa/totp/activate/",
    "account/sessions/",
    "kept/",
)


def test_pages_of_somebody_without_an_account(somebody: Somebody) -> None:
    stranger = somebody()
    for path, lang in zip(OF_EVERYBODY, cycle(LANGS), strict=False):
        stranger.go(f"/{lang}/{path}")
        stranger.looks()


def test_pages_on_the_way_to_an_account(college: College, somebody: Somebody) -> None:
    eve = somebody("eve@college.example")
    invite(college.administrator, eve, "member", "Winter")
    eve.page.goto(eve.invitation())
    eve.looks()
    eve.press("Create an account")
    eve.looks()
    eve.signs_up()
    eve.looks()
    eve.confirms()
    eve.looks()
    eve.press("Agree and join")
    eve.reads("you haven't agreed yet")
    eve.was_told(422)
    eve.looks()


def test_pages_of_a_member(college: College) -> None:
    ben = college.member
    ben.visits("account/2fa/totp/activate/")
    ben.looks()
    ben.proves_it()
    ben.visits("sharing/")
    ben.press("Make the link")
    ben.reads("This is the link.")
    ben.looks()
    ben.visits("keys/")
    ben.write("What the key is for", "A script")
    ben.press("Make the key")
    ben.reads("This is the key.")
    ben.looks()
    ben.visits("account/email/")
    ben.write("Change to:", "benoit@college.example")
    ben.press("Change Email")
    ben.looks()
    for path, lang in zip(OF_A_MEMBER, cycle(LANGS), strict=False):
        ben.go(f"/{lang}/{path}")
        ben.looks()


def test_pages_of_a_coach_and_an_administrator(college: College) -> None:
    college.coach.visits(college.cohort)
    college.coach.page.get_by_role("rowheader", name="Ben", exact=True).wait_for()
    college.coach.looks()
    college.coach.go("/fr/you/")
    college.coach.looks()
    college.administrator.visits("people/")
    college.administrator.looks()
    college.administrator.press("Make the cohort")
    college.administrator.reads("the cohort has no name")
    college.administrator.was_told(422)
    college.administrator.looks()
