"""An invented vocabulary: real names, because what is tested is how texts write them."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from voyageur.catalogue.model import Catalogue
from voyageur.domain.certification import Certification, CertificationEvent
from voyageur.domain.place import Region
from voyageur.domain.skill import Skill
from voyageur.services.context import Context
from voyageur.shapes import parse
from voyageur.understanding.documents import Document
from voyageur.understanding.mentions import find_mentions
from voyageur.understanding.posting.requirements import read_requirements
from voyageur.understanding.sections import Kind
from voyageur.understanding.vocabulary import Vocabulary

TODAY = date(2026, 11, 23)

_PLAIN = """
python: Python | sql: SQL | java: Java | javascript: JavaScript, JS | cpp: C++ | csharp: C#
dotnet: .NET | nodejs: Node.js, NodeJS | cicd: CI/CD | aws: AWS, Amazon Web Services
azure: Azure | gcp: GCP, Google Cloud | git: Git | github: GitHub, GitHub Actions
docker: Docker | kubernetes: Kubernetes | containers: Containers, Conteneurs
spark: Apache Spark, PySpark | hadoop: Hadoop | machine-learning: Machine learning
statistics: Statistics, Statistique | postgresql: PostgreSQL | terraform: Terraform
software-engineering: Software engineering, software engineer | airflow: Airflow
"""
_IMPLIED = {"git": ("github",), "docker": ("kubernetes",), "containers": ("docker",)}
_TRAPPED: tuple[dict[str, Any], ...] = (
    {"id": "go", "name": "Go", "form": "Go", "case": True, "listed": True, "never": ["go to "]},
    {"id": "r", "name": "R", "form": "R", "case": True, "listed": True, "near": ["RStudio"]},
    {"id": "c", "name": "C", "form": "C", "case": True, "listed": True, "near": ["embedded"]},
    {"id": "excel", "name": "Excel", "form": "Excel", "case": True, "never": ["excel at"]},
    {"id": "react", "name": "React", "form": "React", "listed": True, "near": ["redux"]},
    {"id": "spring", "name": "Spring", "form": "Spring", "case": True, "listed": True,
     "near": ["hibernate"], "never": ["spring 20"]},
    {"id": "tableau", "name": "Tableau", "form": "Tableau", "case": True,
     "never": ["tableau de bord"]},
)  # fmt: skip


@cache
def skills() -> Mapping[str, Skill]:
    """Every skill by id."""
    found = {}
    for entry in _PLAIN.replace("\n", "|").split("|"):
        ident, _, forms = entry.strip().partition(": ")
        if ident:
            name, *aliases = forms.split(", ")
            found[ident] = Skill(
                id=ident, name={"en": name}, kind="tool", aliases={"any": tuple(aliases)},
                implied_by=_IMPLIED.get(ident, ()),
            )  # fmt: skip
    for trap in _TRAPPED:
        rest = {key: value for key, value in trap.items() if key not in ("id", "name")}
        raw = {"id": trap["id"], "name": {"en": trap["name"]}, "kind": "tool", "traps": [rest]}
        found[trap["id"]] = parse(Skill, raw)
    return found


@cache
def certifications() -> Mapping[str, Certification]:
    """Two certifications by id."""
    launched = CertificationEvent(
        kind="launched", source="pages", locator="1", verified_on=TODAY, certainty="exact"
    )
    return {
        "cloud-architect": Certification(
            confidence="high",
            id="cloud-architect", name={"en": "AWS Certified Cloud Architect"}, issuer="Acme",
            level="associate", attests=("aws",), events=(launched,), exam_codes=("CA-100", "312"),
        ),
    }  # fmt: skip


@cache
def vocabulary() -> Vocabulary:
    """The search for all of them."""
    return Vocabulary(skills().values(), certifications().values())


@cache
def context() -> Context:
    """A context that holds nothing else, and three regions."""
    made = Context()
    regions = {
        "canada": ("country", "Canada", None),
        "quebec": ("province", "Quebec", "canada"),
        "montreal": ("city", "Montréal", "quebec"),
    }
    made.__dict__["catalogue"] = Catalogue(
        digest="", roles={}, units={}, companies={}, sources={}, levels={}, exchange=(),
        skills=dict(skills()), certifications=dict(certifications()),
        regions={
            ident: parse(Region, {"id": ident, "kind": kind, "name": {"en": name}, "source": "s",
                                  "certainty": "exact", **({"within": within} if within else {})})
            for ident, (kind, name, within) in regions.items()
        },
    )  # fmt: skip
    return made


def found(text: str, kind: Kind = "resume") -> list[str]:
    """Ids of the skills and certifications that a text is found to name, in order."""
    mentions = find_mentions("cv.txt", text, vocabulary(), kind)
    return [m.skill.partition(":")[2] for m in mentions if m.polarity == "positive"]


def document(text: str, pages: tuple[int, ...] = ()) -> Document:
    """A text as if read from a file."""
    return Document(name="cv.txt", format="text", text=text, pages=pages)


def asked(text: str) -> tuple[list[str], list[str]]:
    """What a posting must and would like to have, each group as ``a|b``."""
    groups = read_requirements(text, vocabulary()).groups
    words = [(g.must, "|".join(w.skill for w in g.any_of)) for g in groups]
    return [w for must, w in words if must], [w for must, w in words if not must]
