"""Maps proposed for columns that no source is known to have."""

from datetime import date

import pytest

from tests.conftest import Save
from tests.market.sources.conftest import of
from voyageur.market.sources.load import load_map, recognise
from voyageur.market.sources.normalise import Normalised
from voyageur.market.sources.propose import propose

DAY = date(2026, 8, 18)
FRENCH = ("Boulanger", "Fours", "Cuire.", "Lévis", DAY)


@pytest.mark.parametrize(
    ("columns", "row", "words"),
    [
        (
            ["JOB_TITLE", "Employer Name", "Job-Description", "City", "Province", "publishedAt"],
            ["Baker", "Ovens", "Bakes.", "Lévis", "QC", "2026-08-18"],
            ("Baker", "Ovens", "Bakes.", "Lévis, QC", DAY),
        ),
        (
            ["Titre du poste", "Entreprise", "Texte", "Ville", "Date de publication", "Salaire"],
            ["Boulanger", "Fours", "Cuire.", "Lévis", "18 août 2026", "20 $ de l'heure"],
            FRENCH,
        ),
        (
            ["poste", "employeur", "description", "lieu", "Date d’affichage", "lien", "a.b|c"],
            ["Boulanger", "Fours", "Cuire.", "Lévis", "2026-08-18", "https://example.com", ""],
            FRENCH,
        ),
    ],
)
def test_a_proposal_can_be_loaded_and_reads_the_rows(
    save: Save, columns: list[str], row: list[str], words: tuple[object, ...]
) -> None:
    text = propose(columns, "Mes offres (2026)")
    assert text is not None
    source = load_map(save("proposed.toml", text))
    assert source.id == "mes-offres-2026"
    assert recognise(columns, [source]) is source
    found = of(source, dict(zip(columns, row, strict=True)))
    assert isinstance(found, Normalised)
    got = found.posting
    place = (got.title, got.hiring_organization, got.description, got.job_location, got.date_posted)
    assert place == words


@pytest.mark.parametrize("columns", [[], ["company", "city", "salary"]])
def test_nothing_is_proposed_without_a_title(columns: list[str]) -> None:
    assert propose(columns, "x") is None
