"""The person's own plan, for slides of it."""

from voyageur.domain.plan import Plan
from voyageur.services.follow import Following, load_if_any
from voyageur.services.journal import Journal
from voyageur.services.store import opened
from voyageur.store.whose import whose
from voyageur.web.drafts import plan_now
from voyageur.web.render import context


def own_plan() -> Plan | None:
    """The last plan made, else the one that is followed; None where there is neither."""
    if made := plan_now():
        return made
    following = own_following()
    return following.plan if following else None


def own_following() -> Following | None:
    """What the person follows, None where they follow no plan."""
    with opened():
        return load_if_any(context(), Journal(whose()))
