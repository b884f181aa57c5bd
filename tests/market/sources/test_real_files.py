"""The shared samples, file by file: each is recognised, and its rows are read."""

from pathlib import Path

import pytest

from tests.market.sources.conftest import TODAY
from voyageur.market.formats.read import read_rows
from voyageur.market.formats.row import Row
from voyageur.market.sources.load import recognise, shipped_maps
from voyageur.market.sources.normalise import Normalised, normalise
from voyageur.services.texts import texts

FILES = {
    "adzuna_ca_2026-08_sample.json": ("canada-job-tracker", 220),
    "ats/ashby_sample.json": ("ashby", 2),
    "ats/greenhouse_sample.json": ("greenhouse", 2),
    "ats/jobagent_ashby.json": ("ashby", 2),
    "ats/jobagent_comeet.json": ("comeet", 2),
    "ats/jobagent_greenhouse.json": ("greenhouse", 2),
    "ats/jobagent_lever.json": ("lever", 2),
    "ats/jobagent_recruitee.json": ("recruitee", 3),
    "ats/jobagent_smartrecruiters_page0.json": ("smartrecruiters", 3),
    "ats/lever_sample.json": ("lever", 2),
    "ats_radar_2026_sample.parquet": ("ats-radar", 874),
    "cyber_jobs_2026-08_half.jsonl.gz": ("cyber-job-radar", 206),
    "gov_ca_structured_2025-11_sample.jsonl": ("government-of-canada", 34),
    "html_microdata/ns_597113117.html": ("schema-org", 1),
    "html_plain/ont_233705.html": ("page", 1),
    "indeed_ca_data_2021.csv.gz": ("indeed-ca-2021", 130),
    "indeed_ca_data_analyst_2024_sample.csv": ("indeed-ca-2024", 447),
    "it_jobs_canada_titles_2026-06.csv": ("it-jobs-canada", 782),
    "jsonld/jobbot_workday.html": ("schema-org", 1),
    "linkedin_ca_data_2024-01.csv": ("linkedin-ca-2024", 232),
    "roles_supplement.jsonl.gz": ("roles-supplement", 571),
    "simplify_newgrad_ca_listings.json": ("simplify-newgrad", 133),
}


@pytest.mark.parametrize("name", FILES)
def test_a_shared_file_is_recognised_and_every_row_of_it_is_a_posting(
    shared: Path, name: str
) -> None:
    known = texts()
    rows = read_rows(
        shared / "data" / "postings" / name,
        encoding_of=known.encoding_of,
        text_of_page=known.text_of_page,
    )
    source = recognise(rows.columns, shipped_maps())
    assert source is not None
    ident, number = FILES[name]
    assert source.id == ident
    given = list(rows.rows)
    assert len(given) == number
    for row in given:
        assert isinstance(row, Row)
        found = normalise(row, source, text_of_html=known.text_of_html, today=TODAY)
        assert isinstance(found, Normalised), found
        assert found.posting.title or found.posting.description
