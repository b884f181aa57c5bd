"""What came of the plans that a comparison for the person needs."""

from dataclasses import dataclass, field
from uuid import UUID

from voyageur.domain.comparison import Comparison
from voyageur.domain.message import N_
from voyageur.locale.translate import Translator
from voyageur.publishing.comparison_document import comparison_document
from voyageur.services.store import opened
from voyageur.shapes import parse
from voyageur.store.whose import whose
from voyageur.web.pages.compare.personal import PersonalRow, personal_rows
from voyageur.web.pages.compare.wishes import Wishes
from voyageur.web.pages.plan.mistakes import mistake_told
from voyageur.web.pages.roles.parts import Part, cut
from voyageur.web.tasks.queue import task_of

_VERDICT = N_("Which no other beats")
"""The section of a comparison's document that is shown below its rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Rows and a verdict once they are there; until then ``waiting``, or why there are none."""

    waiting: bool = False
    mistake: str = ""
    rows: list[PersonalRow] = field(default_factory=list)
    verdict: Part | None = None


def answer_of(ident: UUID, wishes: Wishes, t: Translator) -> Answer:
    """The answer of a task, if it is about these wishes."""
    with opened():
        task = task_of(whose(), ident)
    if task is None or task.kind != "compare" or Wishes.kept(task.asked["wishes"]) != wishes:
        return Answer()
    match task.state:
        case "done":
            found = parse(Comparison, (task.result or {})["comparison"])
            parts = cut(comparison_document(found, t))
            verdict = next((part for part in parts if part.name == t(_VERDICT)), None)
            return Answer(rows=personal_rows(found, t), verdict=verdict)
        case "failed":
            told = mistake_told(task.result or {}, t)
            return Answer(mistake=f"{told.what} {told.remedy}")
    return Answer(waiting=True)
