"""What workers do for coaches: work out the rows of a cohort, and read scenarios."""

from typing import Any

from voyageur.domain.errors import VoyageurError
from voyageur.services.clock import today
from voyageur.services.organisation.scenarios import Refused, Scenario, scenarios, unpacked
from voyageur.services.organisation.standing import work_out
from voyageur.shapes import dump
from voyageur.store.organisation.models import Cohort
from voyageur.store.settings import personal_folder
from voyageur.web.pages.plan.form import kept
from voyageur.web.reading.apart import read_apart
from voyageur.web.render import context
from voyageur.web.tasks.kinds import Tell
from voyageur.web.tasks.queue import told


def rows(asked: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Work out the rows of a cohort that are missing."""
    cohort = Cohort.objects.filter(id=asked["cohort"]).first()
    if cohort is not None:
        work_out(context(), cohort, today(), tell)
    return {}


def read_scenarios(asked: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Read a ZIP of scenarios, which is deleted then: who can be invited, and who can't and why.

    Raises:
        InputError: the ZIP can't be taken.
    """
    path = personal_folder() / asked["file"]
    ready, refused = [], []
    try:
        with unpacked(path) as folder:
            for one in scenarios(context(), folder, asked["lang"], tell):
                read = _with_resume(one) if isinstance(one, Scenario) else one
                if isinstance(read, Refused):
                    refused.append({"name": read.name, **told(read.error)})
                else:
                    ready.append(read)
    finally:
        path.unlink(missing_ok=True)
    return {"ready": ready, "refused": refused}


def _with_resume(one: Scenario) -> dict[str, Any] | Refused:
    profile = None
    if one.resume is not None:
        try:
            read = read_apart(one.resume.name, one.resume.read_bytes(), today())
        except VoyageurError as error:
            error.where = one.resume.name
            return Refused(one.name, error)
        profile = dump(read.profile)
    return {"name": one.name, "typed": kept(one.typed), "profile": profile}
