"""A neighbour of the roles names a source and a group of NOC that exist, in both languages."""

import pytest

from tests.catalogue.conftest import Facts

BAKER = """\
id = "baker"
name = { en = "Baker", fr = "Boulangerie" }
noc = "21234"
source = "pages"
certainty = "exact"

[titles]
en = ["baker"]
fr = ["boulanger"]
"""


def test_a_sound_neighbour_passes(facts: Facts) -> None:
    facts.write("neighbours/baker.toml", BAKER)
    assert facts.check() == []
    assert facts.load().neighbours["baker"].titles["fr"] == ("boulanger",)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('source = "pages"', 'source = "nowhere"', "source"),
        (', fr = "Boulangerie"', "", "name"),
        ('id = "baker"', 'id = "Baker"', "id"),
        ('noc = "21234"', 'noc = "99999"', "99999"),
    ],
)
def test_a_mistake_in_it_is_found(facts: Facts, old: str, new: str, key: str) -> None:
    facts.write("neighbours/baker.toml", BAKER.replace(old, new))
    found = facts.check()
    assert found
    assert all(one.file == "data/neighbours/baker.toml" for one in found)
    assert key in found[0].cause
