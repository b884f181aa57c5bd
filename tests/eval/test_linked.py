"""The labels of linked skills name entries of the catalogue and hold no text."""

import json
from typing import get_args

from eval.linked import AGAIN, LABELS
from voyageur.catalogue.artefact import catalogue
from voyageur.domain.job import Mode

LONGEST = 60


def rows(path=LABELS):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_there_are_enough_of_both_kinds_in_both_parts() -> None:
    postings = [row for row in rows() if "mode" in row]
    assert len(postings) >= 100
    assert len(rows()) - len(postings) >= 40
    assert {row["part"] for row in postings} == {"dev", "test"}


def test_a_label_names_entries_by_the_words_of_its_document() -> None:
    facts = catalogue()
    known = {*facts.skills, *(f"certification:{ident}" for ident in facts.certifications)}
    for row in [*rows(), *rows(AGAIN)]:
        assert {*row["skills"], *row["open"]} <= known
        assert not set(row["skills"]) & set(row["open"])
        assert all(len(words) <= LONGEST for words in [*row["skills"].values()])
        assert row.get("mode") in (None, *get_args(Mode))


def test_a_document_is_labelled_once_and_what_is_labelled_again_was_labelled() -> None:
    first = {(row["file"], row.get("row")) for row in rows()}
    assert len(first) == len(rows())
    assert {(row["file"], row.get("row")) for row in rows(AGAIN)} <= first
