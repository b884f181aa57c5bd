"""What docs/guide/carousels.md shows is what can be done."""

import re
from pathlib import Path

import pytest

from tests.publishing.studio.materials import AT, material
from voyageur.publishing.studio.brand.file import brand_of
from voyageur.publishing.studio.deck_file import read_deck_file
from voyageur.publishing.studio.format import FORMATS
from voyageur.publishing.studio.references import certifications, guide, plans, progresses, roles
from voyageur.publishing.studio.render import render
from voyageur.publishing.studio.resolve import resolve
from voyageur.publishing.studio.source import KINDS

ROOT = Path(__file__).parents[3]
GUIDE = (ROOT / "docs" / "guide" / "carousels.md").read_text(encoding="utf-8")
DECK, KIT = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)


def test_the_deck_of_the_guide_is_made(tmp_path: Path) -> None:
    path = tmp_path / "deck.toml"
    path.write_text(DECK, encoding="utf-8")
    file = read_deck_file(path)
    found = resolve(file.source, "deck", material(), file.place, allow_stale=False)
    assert not found.left_out
    assert len(found.deck.slides) == 5
    assert render(found.deck, FORMATS["linkedin"], brand_of(), AT)


def test_the_brand_kit_of_the_guide_is_the_one_that_is_tested() -> None:
    specimen = ROOT / "tests" / "fixtures" / "brand" / "brand.toml"
    assert specimen.read_text(encoding="utf-8") == KIT


def test_the_guide_names_every_kind_of_slide() -> None:
    assert [kind for kind in KINDS if f"`{kind}`" not in GUIDE] == []


@pytest.mark.parametrize(
    "figures", [roles.FIGURES, certifications.FIGURES, guide.FIGURES, plans.FIGURES]
)
def test_the_guide_names_every_reference(figures: tuple[str, ...]) -> None:
    named = {figure.rpartition(".")[2] for figure in figures}
    assert [figure for figure in sorted(named) if not re.search(rf"[.{{]{figure}\b", GUIDE)] == []


def test_the_guide_names_what_can_be_asked_of_progress() -> None:
    named = [figure for figure in progresses.FIGURES if f".{figure}" in GUIDE]
    assert len(named) >= 5
