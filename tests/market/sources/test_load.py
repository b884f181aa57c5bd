"""Maps that ship, and a person's own."""

from pathlib import Path

import pytest

from tests.conftest import Save
from voyageur.domain.errors import InputError
from voyageur.market.sources.load import load_map, recognise, shipped_maps

MINE = """id = "mine"
name = "Mine"
origin = "my desk"
licence = "mine"
recognise = ["Poste"]

[fields]
title = "Poste"
"""


def test_only_the_sources_whose_licence_allows_it_ship() -> None:
    shipping = [each.id for each in shipped_maps() if each.ships]
    assert shipping == ["indeed-ca-2021", "linkedin-ca-2024"]


def test_each_map_has_the_name_of_its_file() -> None:
    folder = Path(load_map.__code__.co_filename).parent
    names = [path.stem for path in sorted(folder.glob("*.toml"))]
    assert [each.id for each in shipped_maps()] == names


def test_the_map_of_which_most_columns_are_there_wins(save: Save) -> None:
    narrow = load_map(save("a.toml", MINE))
    wide = load_map(save("b.toml", MINE.replace('["Poste"]', '["Poste", "Ville"]')))
    assert recognise(["Poste", "Ville", "Autre"], [narrow, wide]) is wide
    assert recognise(["Poste"], [narrow, wide]) is narrow
    assert recognise(["Ville"], [narrow, wide]) is None


def test_a_page_is_only_what_has_no_other_columns() -> None:
    found = recognise(["description", "title"], shipped_maps())
    assert found is not None
    assert found.id == "page"
    assert recognise(["description", "title", "firm"], shipped_maps()) is None


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("title =", "titel =", ":8: fields.titel.[key]: it has to be one of"),
        ("licence =", "licens =", ":4: licens: there is no such key"),
        ("licence =", "licens =", "licence: it is missing"),
        ('["Poste"]', '"Poste"', ":5: recognise: it has to be a list in brackets"),
        ('"Mine"', "", "no TOML"),
    ],
)
def test_a_wrong_map_is_refused_with_file_line_cause_and_remedy(
    save: Save, right: str, wrong: str, said: str
) -> None:
    path = save("my.toml", MINE.replace(right, wrong, 1))
    with pytest.raises(InputError) as caught:
        load_map(path)
    assert said in str(caught.value)
    assert caught.value.where == str(path)
    assert all(finding.line >= 1 for finding in caught.value.findings)
    assert all(finding.remedy for finding in caught.value.findings)


def test_a_map_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="can't be read"):
        load_map(tmp_path / "none.toml")
