"""The labels of titles are whole, and both halves have every class."""

import json
from collections import Counter
from pathlib import Path

from eval.titles import LABELS, labelled
from voyageur.catalogue.artefact import catalogue
from voyageur.domain.job import RUNGS

KEYS = {"file", "row", "role", "seniority", "seniority_in_text", "province"}


def test_a_label_names_a_row_and_facts_and_holds_no_text() -> None:
    labels = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    facts = catalogue()
    assert len({(one["file"], one["row"]) for one in labels}) == len(labels) >= 400
    for one in labels:
        assert set(one) <= KEYS
        assert one["role"] in {*facts.roles, "neighbour", "none"}
        assert one.get("seniority") in {*RUNGS, None}
        assert one.get("seniority_in_text") in {*RUNGS, None}
        assert one.get("province") in {*facts.regions, None}


def test_both_halves_have_every_class(shared: Path) -> None:
    counts = Counter((one.split, one.labels["role"]) for one in labelled(shared))
    classes = {*catalogue().roles, "neighbour", "none"}
    assert set(counts) == {(split, role) for split in ("dev", "test") for role in classes}
    assert min(counts.values()) >= 20
