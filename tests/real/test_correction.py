"""A stranger corrects one line of one file: check, role page, guide and plan follow."""

import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from voyageur.catalogue.artefact import CHECKOUT
from voyageur.catalogue.check import check_facts
from voyageur.catalogue.load import load
from voyageur.domain.plan import Person
from voyageur.domain.profile import Profile
from voyageur.publishing.guide_document import guide_document
from voyageur.publishing.markdown import to_markdown
from voyageur.publishing.role_document import role_document
from voyageur.services import context
from voyageur.services.context import Context
from voyageur.services.plan import Question, plan_for

if TYPE_CHECKING:
    from voyageur.catalogue.model import Catalogue

AT = date(2026, 11, 28)
FILE = "certifications/aws-machine-learning-specialty.toml"


@pytest.fixture
def corrected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The facts with another last day in one line of one file."""
    data = tmp_path / "data"
    shutil.copytree(CHECKOUT / "data", data)
    path = data / FILE
    text = path.read_text(encoding="utf-8")
    assert text.count("on = 2026-03-31") == 1
    path.write_text(text.replace("on = 2026-03-31", "on = 2026-04-30"), encoding="utf-8")
    facts: Catalogue = load(data, "corrected")
    monkeypatch.setattr(context, "catalogue", lambda: facts)
    return data


def test_one_line_changes_and_everything_follows(corrected: Path) -> None:
    assert check_facts(AT, corrected).mistakes == ()
    known = Context()
    t = known.translator("en")
    role = known.catalogue.roles["ai-ml-engineer"]
    page = to_markdown(role_document(role, "canada", known.catalogue, known.tables, t, AT))
    assert "(retired: last sat on Apr 30, 2026)" in page
    assert "Apr 30, 2026" in to_markdown(guide_document(known.catalogue, known.tables, t, AT))
    question = Question(
        role=role,
        region="canada",
        person=Person(hours=10.0, start=date(2026, 11, 30)),
        usd_cad=None,
        as_of=AT,
    )
    plan = plan_for(known, Profile(claims=()), question)
    reasons = {s.ref: t.say(s.reason) for s in plan.skipped}
    assert "Apr 30, 2026" in reasons["certification:aws-machine-learning-specialty"]
