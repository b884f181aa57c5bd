"""A cohort with its coach and a member who follows a plan, all made as people would."""

from typing import NamedTuple

from tests.organisation.browser.person import Person

_LONG = 60_000
"""Milliseconds that a worker may take on a busy machine."""


class College(NamedTuple):
    """Whoever there is, and where the cohort is, without the language."""

    administrator: Person
    coach: Person
    member: Person
    cohort: str


def found(administrator: Person, coach: Person, member: Person) -> College:
    """Make the cohort, and let both join."""
    add_cohort(administrator, "Winter")
    invite(administrator, coach, "coach", "Winter")
    invite(administrator, member, "member", "Winter")
    coach.comes_by(coach.invitation())
    coach.press("Accept")
    member.comes_by(member.invitation())
    agree(member, "Ben")
    follow_a_plan(member)
    coach.follow("Winter")
    coach.heads("Winter")
    return College(administrator, coach, member, coach.path.removeprefix("/en/"))


def add_cohort(administrator: Person, name: str) -> None:
    """From the page of administration."""
    administrator.visits("people/")
    administrator.write("Name", name)
    administrator.press("Make the cohort")
    administrator.reads("The cohort is there.")


def invite(administrator: Person, somebody: Person, role: str, cohort: str) -> None:
    """By mail."""
    administrator.visits("people/")
    administrator.write("E-mail address", somebody.email)
    administrator.choose("As", role)
    administrator.choose("In the cohort", cohort)
    administrator.press("Invite")
    administrator.reads("The invitation is on its way.")


def agree(member: Person, name: str) -> None:
    """Take the invitation that is shown."""
    member.write("The name that they see", name)
    member.tick("I agree that the coaches of this cohort see this.")
    member.press("Agree and join")
    member.reads("Welcome: the invitation is taken.")


def follow_a_plan(member: Person) -> None:
    """From nothing to a role."""
    member.visits("plan/")
    member.choose("Role", "Data Engineer")
    member.page.get_by_role("button", name="Make the plan").first.click()
    follow = member.page.get_by_role("button", name="Follow this plan", exact=True)
    follow.click(timeout=_LONG)
    member.page.wait_for_url("**/progress/")
