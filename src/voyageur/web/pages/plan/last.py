"""The last plan that was made: what was typed for it, and what it was made from."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from voyageur.domain.plan import Plan
from voyageur.domain.profile import Profile
from voyageur.services.context import Context
from voyageur.services.store import opened
from voyageur.services.typed import Typed
from voyageur.services.wallet import with_own_wallet
from voyageur.shapes import to_json
from voyageur.store.models import Draft
from voyageur.store.whose import whose
from voyageur.web import drafts
from voyageur.web.pages.plan.form import kept, typed_of

_WISHES, _FROM = "plan", "plan-from"
"""Among the wishes of the draft: what was typed, and the digest of the profile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Last:
    """A plan, what was typed for it, and whether what is known of the person changed since.

    By its digest a page tells whether it shows this one or one made before; ``shown`` are pages of
    it that a worker made.
    """

    plan: Plan
    digest: str
    typed: Typed
    outdated: bool
    shown: Mapping[str, str]


def last(context: Context, profile: Profile | None) -> Last | None:
    """The last plan by today's ids; None where there is none."""
    draft = drafts.draft()
    found = drafts.plan_of(draft)
    if found is None:
        return None
    wishes: dict[str, Any] = draft.wishes
    typed = typed_of(wishes.get(_WISHES, {}))
    return Last(
        plan=context.today.plan(found),
        digest=digest_of(draft.plan),
        typed=typed,
        outdated=wishes.get(_FROM) != _digest(known_for(context, typed, profile)),
        shown=draft.shown,
    )


def keep(plan: Plan, typed: Typed, known: Profile) -> None:
    """Keep a plan as the last one, with what it was made from."""
    drafts.save_plan(plan)
    with opened():
        mine = Draft.objects.get(person_id=whose())
        mine.wishes |= {_WISHES: kept(typed), _FROM: _digest(known)}
        mine.save(update_fields=["wishes"])


def wished() -> Typed | None:
    """What was typed for a plan last, None where nothing was."""
    found = drafts.draft().wishes.get(_WISHES)
    return None if found is None else typed_of(found)


def keep_wishes(typed: Mapping[str, Any]) -> None:
    """Keep what was typed for a plan that isn't made yet."""
    with opened():
        mine = drafts.draft()
        mine.wishes |= {_WISHES: dict(typed)}
        mine.save(update_fields=["wishes"])


def known_for(context: Context, typed: Typed, profile: Profile | None) -> Profile:
    """What a plan is made from: what is known of the person, nothing of a stranger."""
    found = profile or Profile()
    return with_own_wallet(context, found) if typed.wallet else found


def _digest(profile: Profile) -> str:
    return digest_of(to_json(profile))


def digest_of(*texts: str) -> str:
    """Another one where any of the texts is another."""
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()
