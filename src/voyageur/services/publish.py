"""A plan as the files that a person keeps."""

from voyageur.domain.names import Lang
from voyageur.domain.plan import Plan
from voyageur.domain.profile import Profile
from voyageur.planning.calendar import to_calendar
from voyageur.publishing.plan_markdown import plan_markdown
from voyageur.services.context import Context
from voyageur.shapes import to_json


def plan_files(context: Context, profile: Profile, plan: Plan, lang: Lang) -> dict[str, bytes]:
    """plan.json, plan.ics and plan.md by name."""
    t = context.translator(lang)
    return {
        "plan.json": to_json(plan).encode(),
        "plan.ics": to_calendar(plan, context.catalogue.units, t),
        "plan.md": plan_markdown(plan, profile, context.catalogue, t).encode(),
    }
