"""The requirement sets that ship: made from the named sources, and holding no text."""

from pathlib import Path
from typing import Any

from voyageur.services.context import REQUIREMENT_SETS, Context
from voyageur.services.reduce import requirement_sets_from, vague_skills
from voyageur.shapes import to_json
from voyageur.understanding.posting.requirements import VERSION


def test_the_shipped_sets_are_what_the_postings_give_today(shared: Path) -> None:
    rebuilt = to_json(requirement_sets_from(shared / "data" / "postings", Context()))
    same = rebuilt == REQUIREMENT_SETS.read_text(encoding="utf-8")
    assert same, "the facts or the reader changed: run make requirement-sets"


def test_every_id_and_source_of_the_shipped_sets_is_in_the_catalogue() -> None:
    context = Context()
    facts, shipped = context.catalogue, context.requirement_sets
    for one in shipped.sets:
        assert one.source in facts.sources
        assert one.role in facts.roles
        assert one.region is None or one.region in facts.regions
        assert {s for group in (*one.must, *one.nice) for s in group} <= set(facts.skills)


def test_the_header_says_what_the_sets_were_made_with_and_adds_up() -> None:
    shipped = Context().requirement_sets
    assert shipped.extractor_version == VERSION
    assert shipped.n == sum(one.n for one in shipped.sets) > 0


def test_no_shipped_value_is_longer_than_an_id() -> None:
    def longest(value: Any) -> int:
        if isinstance(value, tuple):
            return max(map(longest, value), default=0)
        return len(str(value))

    facts = Context().catalogue
    ids = max(len(i) for kind in (facts.roles, facts.skills, facts.sources) for i in kind)
    for one in Context().requirement_sets.sets:
        values = (one.role, one.country, one.region, one.year, one.source, one.must, one.nice)
        assert longest(values) <= ids


def test_nobody_is_asked_for_what_cannot_be_checked() -> None:
    context = Context()
    vague = vague_skills(context.catalogue)
    assert {"problem-solving", "cloud-computing", "artificial-intelligence"} <= vague
    named = {s for one in context.requirement_sets.sets for g in one.must + one.nice for s in g}
    assert not named & vague
