"""Real documents to real roles: every plan keeps every rule, or the refusal is clear."""

from datetime import date
from pathlib import Path

import pytest

from voyageur.domain.errors import InputError
from voyageur.domain.level import Level
from voyageur.domain.plan import Person
from voyageur.domain.profile import Profile
from voyageur.planning.verify import verify
from voyageur.services.context import Context
from voyageur.services.plan import Question, facts_of, plan_for
from voyageur.services.read import read_profile
from voyageur.services.scope import scope_for

AS_OF = date(2026, 11, 23)
START = date(2026, 11, 30)
DEMO = Path(__file__).parents[2] / "demo"

ROLES = (
    "ai-ml-engineer",
    "data-scientist",
    "cloud-solutions-architect",
    "devops-engineer",
    "cybersecurity-engineer",
    "software-architect",
    "data-engineer",
)
REAL = (
    "pdf/altacv_sample.pdf",
    "pdf/moderncv_template_classic_green.pdf",
    "pdf/openresume_builder.pdf",
    "pdf/rendercv_classic.pdf",
    "pdf/soupboss_aws_devops.pdf",
    "pdf/synthetic_Amit_Sharma.pdf",
    "pdf/word2019_john_smith.pdf",
    "livecareer_pdf/information-technology_24020470.pdf",
    "livecareer_pdf/chef_28176889.pdf",
    "docx/desktop_support_02.docx",
    "docx/software_engineer_john_doe.docx",
    "json_resume/complete_resume.json",
    "json_resume/new_grad.json",
    "text/software_engineer.txt",
)
OURS = ("amina-diallo.pdf", "etienne-tremblay.docx")


@pytest.fixture(scope="module")
def context() -> Context:
    return Context()


def understood(context: Context, path: Path) -> Profile | InputError:
    """The profile of a document, or the refusal."""
    try:
        return read_profile(context, path, AS_OF, max_bytes=20_000_000)[1]
    except InputError as refusal:
        return refusal


def check_every_plan(context: Context, profile: Profile) -> None:
    """A plan to every role, which keeps every rule and teaches nothing that is known."""
    assert sorted(context.catalogue.roles) == sorted(ROLES)
    for ident in ROLES:
        role = context.catalogue.roles[ident]
        question = Question(
            role=role,
            region="canada",
            person=Person(hours=10, start=START),
            usd_cad=None,
            as_of=AS_OF,
        )
        plan = plan_for(context, profile, question)
        facts = facts_of(context.catalogue, scope_for(context, role, "canada"))
        assert plan.status in ("optimal", "feasible"), ident
        assert plan.items, ident
        assert verify(plan, facts, profile) == (), ident
        levels = profile.levels()
        for unit in (context.catalogue.units[item.unit] for item in plan.items):
            if unit.kind == "study":
                new = any(levels.get(g.skill, Level.NONE) < g.to for g in unit.gives)
                assert new, f"{ident}: {unit.id} teaches what is known"


@pytest.mark.parametrize("name", REAL)
def test_a_real_resume_leads_to_every_role_or_is_refused_clearly(
    shared: Path, context: Context, name: str
) -> None:
    path = shared / "data" / "resumes" / name
    found = understood(context, path)
    if isinstance(found, InputError):
        assert "no skill" in str(found)
        assert found.where == str(path)
        assert "--have" in found.remedy.text
    else:
        check_every_plan(context, found)


@pytest.mark.parametrize("name", OURS)
def test_our_own_resumes_lead_to_every_role(context: Context, name: str) -> None:
    found = understood(context, DEMO / name)
    assert isinstance(found, Profile)
    check_every_plan(context, found)


def test_most_real_resumes_lead_somewhere(shared: Path, context: Context) -> None:
    """A refusal is for documents without any skill of the trade, not a way out."""
    folder = shared / "data" / "resumes"
    refused = [n for n in REAL if isinstance(understood(context, folder / n), InputError)]
    assert len(refused) <= 2, refused
