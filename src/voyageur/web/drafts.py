"""What somebody is about: the profile that was read, and the last plan made from it."""

from dataclasses import replace

from django.db.models import Max
from django.db.models.functions import MD5

from voyageur.domain.message import Message
from voyageur.domain.plan import Plan
from voyageur.domain.profile import Profile
from voyageur.evidence.merge import faded
from voyageur.services.clock import today
from voyageur.services.context import Context
from voyageur.services.follow import load_if_any
from voyageur.services.journal import Journal, as_kept, ensure_person
from voyageur.services.store import opened, written
from voyageur.shapes import dump, parse, to_json
from voyageur.store.models import Draft, Person
from voyageur.store.settings import on_server
from voyageur.store.whose import anybody, whose

_FORMER = "former-profile"
"""Among the wishes: the profile before the last correction, and what that was."""


def draft() -> Draft:
    """The person's draft, made where there is none."""
    with opened():
        return _draft()


def profile_now(context: Context) -> Profile | None:
    """What plans are made from: what was read, else what was known at the start of the plan that is
    followed; and what was learned by following it.

    By today's ids, and what is long unused has faded. None where nothing is known, and of nobody.
    """
    if not anybody():
        return None
    with opened():
        following = load_if_any(context, Journal(whose()))
        if text := _draft().profile:
            found = context.today.profile(as_kept(Profile, text))
            read = faded(found, today())
            return replace(following, start=read).profile if following else read
        return following.profile if following else None


def sign_of_change() -> object:
    """Something that is another after anything of the person was written."""
    if not on_server():
        return written()
    with opened():
        return (
            Person.objects.filter(id=whose())
            .annotate(read=MD5("draft__profile"), start=MD5("profile"), last=Max("events__seq"))
            .values_list("read", "start", "last")
            .first()
        )


def plan_now() -> Plan | None:
    """The last plan made, None where none was."""
    return plan_of(draft())


def plan_of(draft: Draft) -> Plan | None:
    """The last plan of a draft, None where none was made."""
    return as_kept(Plan, draft.plan) if draft.plan else None


def save_profile(name: str, profile: Profile) -> None:
    """Keep what was understood of a document of this name, in the place of what was before."""
    with opened():
        _set(name=name, profile=to_json(profile), wishes=_wishes())


def change_profile(profile: Profile, what: Message) -> None:
    """Keep a corrected profile; the one before can be brought back. ``what`` was corrected.

    What was learned stays a matter of the plan that is followed.
    """
    claims = tuple(claim for claim in profile.claims if claim.origin != "unit")
    with opened():
        before = {"profile": _draft().profile, "what": dump(what)}
        corrected = to_json(replace(profile, claims=claims))
        _set(profile=corrected, wishes=_wishes() | {_FORMER: before})


def last_change() -> Message | None:
    """What was corrected last and can be undone."""
    former = draft().wishes.get(_FORMER)
    return parse(Message, former["what"]) if former else None


def undo_change() -> None:
    """Bring the profile before the last correction back, if there was one."""
    with opened():
        if former := _draft().wishes.get(_FORMER):
            _set(profile=former["profile"], wishes=_wishes())


def save_plan(plan: Plan) -> None:
    """Keep the last plan made."""
    with opened():
        _set(plan=to_json(plan))


def save_shown(shown: dict[str, str]) -> None:
    """Keep the page of the last plan, in the place of any other."""
    with opened():
        _set(shown=shown)


def forget_draft() -> None:
    """Keep nothing of what was read, typed or planned; what is followed stays."""
    with opened():
        Draft.objects.filter(person_id=whose()).delete()


def _draft() -> Draft:
    ensure_person(whose())
    return Draft.objects.get_or_create(person_id=whose())[0]


def _set(**values: object) -> None:
    Draft.objects.filter(person_id=_draft().person_id).update(**values)


def _wishes() -> dict[str, object]:
    """What was typed for a plan, without what can be undone."""
    return {key: value for key, value in _draft().wishes.items() if key != _FORMER}
