"""What a reference names, in either language."""

import pytest

from tests.catalogue.conftest import Facts
from voyageur.catalogue.naming import name_of


@pytest.mark.parametrize(
    ("ref", "en", "fr"),
    [
        ("role:web-developer", "Web Developer", "Développeur ou développeuse web"),
        ("stage:web-developer/style", "Style", "Style"),
        ("stage:web-developer/serving", "Serving", "Service"),
        ("skill:deployment", "Deployment", "Déploiement"),
        ("certification:new-exam", "New Exam", "Nouvel examen"),
        ("unit:project-site", "Project: a site", "Projet : un site"),
        ("company:acme", "Acme Canada", "Acme Canada"),
        ("region:quebec-city", "Quebec City", "Ville de Québec"),
    ],
)
def test_a_reference_is_named_in_either_language(facts: Facts, ref: str, en: str, fr: str) -> None:
    catalogue = facts.load()
    assert (name_of(catalogue, ref, "en"), name_of(catalogue, ref, "fr")) == (en, fr)


@pytest.mark.parametrize(
    "ref",
    ["skill:nothing", "stage:web-developer/nothing", "stage:nobody/style", "stage:x", "words", ""],
)
def test_what_does_not_exist_has_no_name(facts: Facts, ref: str) -> None:
    assert name_of(facts.load(), ref, "en") is None
