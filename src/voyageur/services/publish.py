"""A plan as the files that a person keeps."""

import json

from voyageur.domain.names import Lang
from voyageur.domain.plan import Plan
from voyageur.domain.profile import Profile
from voyageur.planning.calendar import CalendarSettings, to_calendar
from voyageur.publishing.markdown import to_markdown
from voyageur.publishing.plan_document import plan_document
from voyageur.services.calendar import zone_in
from voyageur.services.context import Context
from voyageur.services.json_resume import to_json_resume
from voyageur.services.plan_file import PLAN_FILE, PROFILE_FILE
from voyageur.shapes import to_json
from voyageur.understanding.documents import Document


def plan_files(
    context: Context, document: Document, profile: Profile, plan: Plan, lang: Lang
) -> dict[str, bytes]:
    """plan.json, profile.json, plan.ics and plan.md by name."""
    t = context.translator(lang)
    resume = to_json_resume(context, document, profile)
    settings = CalendarSettings(zone=zone_in(context, plan))
    return {
        PLAN_FILE: to_json(plan).encode(),
        PROFILE_FILE: f"{json.dumps(resume, ensure_ascii=False, indent=2)}\n".encode(),
        "plan.ics": to_calendar([plan], context.catalogue.units, t, settings),
        "plan.md": to_markdown(plan_document(plan, profile, context.catalogue, t)).encode(),
    }
