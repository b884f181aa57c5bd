"""The portfolio of what is known of the person now."""

from voyageur.domain.portfolio import Portfolio
from voyageur.domain.role import Role
from voyageur.services.clock import today
from voyageur.services.follow import Following, load_if_any
from voyageur.services.journal import Journal
from voyageur.services.portfolio import Wanted, portfolio_of
from voyageur.services.store import opened
from voyageur.store.whose import whose
from voyageur.web.drafts import plan_now, profile_now
from voyageur.web.render import context


def usual_role() -> str:
    """The role (id) of the plan that is followed, or made last, or else the first one."""
    following = _following()
    plan = following.plan if following else plan_now()
    if plan is not None:
        return plan.target.role
    return min(context().catalogue.roles.values(), key=lambda role: role.number).id


def shown(role: Role, wanted: Wanted) -> Portfolio | None:
    """What the profile and the plan that is followed show for a role; None without a profile."""
    profile = profile_now(context())
    if profile is None:
        return None
    return portfolio_of(context(), profile, role, today(), following=_following(), wanted=wanted)


def _following() -> Following | None:
    with opened():
        return load_if_any(context(), Journal(whose()))
