"""Which role a job title names."""

import pytest

from voyageur.domain.role import CertificationGroup, Role
from voyageur.understanding.roles import RoleTitles


def _role(
    ident: str, en: tuple[str, ...], fr: tuple[str, ...], never: tuple[str, ...] = ()
) -> Role:
    return Role(
        id=ident, number=1, name={"en": ident}, summary={"en": ""}, neighbours=(), pay=(),
        titles={"en": en, "fr": fr}, not_titles=never, groups=(), stages=(), companies=(),
        certifications=CertificationGroup(choose=1, any_of=()), responsibilities={},
    )  # fmt: skip


TITLES = RoleTitles(
    [
        _role("data", ("data engineer",), ("ingénieur de données", "ingénieure de données")),
        _role("platform", ("engineer", "devops"), ("ingénieur devops",), ("sales", "data centre")),
        _role("ml", ("machine learning data engineer", "ai/ml engineer"), ("ingénieur ia",)),
    ]
)


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Senior Data Engineer (Remote)", "data"),
        ("DATA ENGINEER II", "data"),
        ("Data-Engineer, Toronto", "data"),
        ("Ingénieure de données principale", "data"),
        ("ingenieur de donnees", "data"),
        ("Machine Learning Data Engineer", "ml"),
        ("AI/ML Engineer", "ml"),
        ("Ingénieur(e) DevOps", "platform"),
        ("DevOps Engineer", "platform"),
        ("Sales Engineer", None),
        ("Data Centre Engineer", None),
        ("Engineering Manager", None),
        ("Baker", None),
        ("", None),
    ],
)
def test_the_longest_listed_title_names_the_role(title: str, role: str | None) -> None:
    assert TITLES.role_of(title) == role
