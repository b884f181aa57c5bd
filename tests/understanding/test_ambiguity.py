"""Words that are sometimes a skill, weighed by what stands around them."""

from functools import cache

import pytest

from voyageur.services.context import Context
from voyageur.understanding.ambiguity.beside import Beside
from voyageur.understanding.ambiguity.clues import clues
from voyageur.understanding.ambiguity.model import Weigher, parse, weights
from voyageur.understanding.mentions import SURE, find_mentions
from voyageur.understanding.reading import Reading


@cache
def context() -> Context:
    """The catalogue that ships: models were trained with it."""
    return Context()


def probability(text: str, ident: str, kind="posting") -> float:
    reading = Reading(text, context().vocabulary, kind)
    (hit,) = [hit for hit in reading.hits if hit[2].ident == ident]
    return Weigher(reading).probability(hit)


def test_a_phrase_that_rules_it_out_is_not_outweighed() -> None:
    assert probability("Python, SQL, go to market, Java, Rust", "go") == 0


@pytest.mark.parametrize(
    ("skill", "meant", "other"),
    [
        ("go", "Services in Go, Rust and Python", "We go far with Python"),
        ("r", "Statistics in R, Python or SAS", "Send it to room R beside the stairs"),
        ("spark", "Pipelines with Spark, Kafka and Airflow", "You spark joy in your colleagues"),
    ],
)
def test_the_skill_is_likelier_where_it_is_meant(skill: str, meant: str, other: str) -> None:
    assert probability(meant, skill) > 0.5 > probability(other, skill)


def test_confidence_is_the_probability() -> None:
    text = "Services in Go, Rust and Python"
    found = {
        m.skill: m.confidence for m in find_mentions("d", text, context().vocabulary, "posting")
    }
    assert found["skill:go"] == round(probability(text, "go"), 2)
    assert found["skill:python"] == SURE


def test_clues_name_what_stands_around() -> None:
    text = "Services in Go, Rust and Python"
    reading = Reading(text, context().vocabulary, "posting")
    (hit,) = [hit for hit in reading.hits if hit[2].ident == "go"]
    found = clues(reading, hit, Beside(reading))
    assert {"go", "-1=in", "+1=rust", "mark+=,", "shape=Xx", "cased", "near"} <= set(found)
    assert not any("\n" in clue or "\t" in clue for clue in found)


def test_weights_are_read_as_they_are_written() -> None:
    assert parse("any\t-12\n-1=in\t30\n") == {"any": -12, "-1=in": 30}
    assert set(weights()) & {"listed", "alone", "near", "used"}
