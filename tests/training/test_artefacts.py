"""What ships is what training makes, to the bit."""

import hashlib
import tomllib
from pathlib import Path

import pytest

from eval.machine import ROOT
from training import ambiguity, logistic
from voyageur.services.context import Context

UNDERSTANDING = ROOT / "src" / "voyageur" / "understanding"
CARDS = sorted(UNDERSTANDING.glob("*/*.card.toml"))


def test_every_model_has_a_card() -> None:
    models = {path.with_suffix("") for path in UNDERSTANDING.glob("*/*.tsv")}
    assert {card.with_suffix("").with_suffix("") for card in CARDS} == models
    assert len(models) == 3


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.name)
def test_a_card_tells_of_the_model_beside_it(card: Path) -> None:
    said = tomllib.loads(card.read_text(encoding="utf-8"))
    model = card.with_name(card.name.replace(".card.toml", ".tsv")).read_bytes()
    assert said["sha256"] == hashlib.sha256(model).hexdigest()
    assert said["lines"] == model.count(b"\n")
    assert {"what", "data", "licence", "seed", "settings", "cross_validated"} <= set(said)


def test_the_model_of_ambiguous_words_is_rebuilt_to_the_bit(shared: Path) -> None:
    examples = ambiguity.examples(Context(), shared)
    text = logistic.fit((one.example for one in examples), c1=ambiguity.C1, c2=ambiguity.C2)
    assert text == (UNDERSTANDING / "ambiguity" / "ambiguity.tsv").read_text(encoding="utf-8")
