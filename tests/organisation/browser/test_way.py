"""What people do with an organisation's server, by the words that they read."""

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from tests.organisation.browser.college import College, add_cohort, agree, invite
from tests.organisation.browser.conftest import Somebody
from tests.organisation.browser.person import Person

SHOWN = (
    "the name that you give here",
    "the role that you are on the way to, and when you are likely to be there",
    "whether you are on time, late and by how many days, or blocked and by what",
    "your next exam with its day, and your next unit",
    "how many hours you logged and had planned, and the known costs to come",
    "the day on which you agreed",
)


def test_a_cohort_from_its_making_to_the_withdrawal_of_consent(
    administrator: Person, somebody: Somebody
) -> None:
    coach, mia = somebody("carl@college.example"), somebody("mia@college.example")
    add_cohort(administrator, "Autumn")
    invite(administrator, coach, "coach", "Autumn")
    invite(administrator, mia, "member", "Autumn")

    coach.comes_by(coach.invitation())
    coach.reads("To coach the cohort Autumn of Load College.")
    coach.press("Accept")
    coach.follow("Autumn")
    coach.reads("Nobody has agreed yet.")

    mia.comes_by(mia.invitation())
    assert [words for words in SHOWN if words not in mia.main] == []
    mia.write("The name that they see", "Mia R.")
    mia.press("Agree and join")
    mia.reads("you haven't agreed yet")
    mia.was_told(422)
    agree(mia, "Mia R.")

    coach.page.reload()
    mia_in_the_table = coach.page.get_by_role("rowheader", name="Mia R.", exact=True)
    mia_in_the_table.wait_for()
    mia.visits("you/")
    mia.press("Withdraw consent")
    mia.reads("Your coaches there see nothing of you from this moment on.")
    coach.page.reload()
    coach.reads("Nobody has agreed yet.")
    assert mia_in_the_table.count() == 0
    assert [one.wrong for one in (administrator, coach, mia)] == [[], [], []]


def test_nobody_signs_up_uninvited(somebody: Somebody, college: College) -> None:
    stranger = somebody()
    stranger.visits("account/signup/")
    stranger.heads("Sign Up Closed")
    assert stranger.page.get_by_role("textbox").count() == 0

    assert stranger.go("/en/join/" + "A" * 43 + "/") == 400
    stranger.reads("this invitation leads to nothing")
    stranger.was_told(400)

    stranger.page.goto(college.member.invitation())
    stranger.reads("this invitation has been used already")
    stranger.was_told(400)
    stranger.visits("account/signup/")
    stranger.heads("Sign Up Closed")


def test_a_passkey_alone_opens_the_account(college: College, somebody: Somebody) -> None:
    pia = somebody("pia@college.example")
    invite(college.administrator, pia, "member", "Winter")
    pia.comes_by(pia.invitation())
    devices = pia.page.context.new_cdp_session(pia.page)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})

    pia.visits("account/2fa/webauthn/add/")
    pia.proves_it()
    pia.write("Name", "Phone")
    pia.tick("Passwordless")
    pia.press("Add")
    pia.reads("Security key added.")
    pia.looks()
    pia.signs_out()

    pia.visits("account/login/")
    pia.press("Sign in with a passkey")
    pia.page.get_by_role("link", name="Account", exact=True).wait_for()
    pia.visits("you/")
    pia.reads(pia.email)
    assert pia.wrong == []


AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
}


def test_somebody_takes_everything_along_and_deletes_it(
    college: College, somebody: Somebody
) -> None:
    dan = somebody("dan@college.example")
    invite(college.administrator, dan, "member", "Winter")
    dan.comes_by(dan.invitation())
    assert dan.visits(college.cohort) == 404
    dan.heads("There is no such page")
    dan.was_told(404)

    dan.visits("kept/")
    dan.follow("Download everything")
    with dan.page.expect_download() as download:
        dan.proves_it()
    whole = ZipFile(BytesIO(Path(download.value.path()).read_bytes()))
    assert json.loads(whole.read("account.json"))["address"] == dan.email
    assert whole.read("everything.jsonl")

    dan.visits("kept/")
    dan.press("Delete my account")
    dan.reads("nothing was deleted")
    dan.was_told(422)
    dan.tick("Yes, delete my account for good.")
    dan.press("Delete my account")
    dan.reads("Your account is deleted, with all that was kept of you.")
    dan.signs_in()
    dan.reads("The email address and/or password you specified are not correct.")
    assert dan.wrong == []


def test_a_member_joins_in_french(college: College, somebody: Somebody) -> None:
    lea = somebody("lea@college.example", "fr")
    administrator = college.administrator
    administrator.go("/fr/people/")
    administrator.write("Adresse courriel", lea.email)
    administrator.choose("En tant que", "membre")
    administrator.choose("Dans la cohorte", "Winter")
    administrator.press("Inviter")
    administrator.reads("L’invitation est en route.")
    lea.comes_by(lea.invitation())
    lea.heads("Une invitation pour vous")
    lea.write("Le nom que voient les accompagnateurs", "Léa")
    lea.tick("Je consens à ce que les accompagnateurs de cette cohorte voient cela.")
    lea.press("Consentir et rejoindre la cohorte")
    lea.reads("Bienvenue : l’invitation est acceptée.")
    lea.press("Retirer le consentement")
    lea.reads("Personne d’autre que vous.")
    lea.signs_out()
    lea.signs_in()
    lea.heads("Votre compte")
    assert lea.page.locator("html").get_attribute("lang") == "fr-CA"
    assert lea.wrong == []
