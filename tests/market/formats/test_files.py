"""Files as a whole: packed, damaged, of no known format, and real ones."""

import gc
import gzip
import io
import json
import os
import random
from collections.abc import Callable, Iterator
from datetime import datetime
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.market.formats.conftest import Reader, all_rows, of_path
from voyageur.domain.errors import InputError
from voyageur.market.formats.row import Row, Unread

ROWS = [{"title": f"Baker {n}", "text": random.Random(n).randbytes(90).hex()} for n in range(5_000)]
LINES = "".join(json.dumps(row) + "\n" for row in ROWS).encode()
LIST = json.dumps(ROWS).encode()
TABLE = b"title,text\n" + "".join(f'"{r["title"]}","{r["text"]}"\n' for r in ROWS).encode()
Pack = Callable[[bytes], bytes]


def zstd(content: bytes) -> bytes:
    packed: bytes = pa.compress(content, codec="zstd", asbytes=True)
    return packed


def parquet(table: pa.Table, **options: Any) -> bytes:
    file = io.BytesIO()
    pq.write_table(table, file, **options)
    return file.getvalue()


PACKED = pytest.mark.parametrize("pack", [gzip.compress, zstd])
CONTENT = pytest.mark.parametrize("content", [LINES, LIST, TABLE], ids=["lines", "list", "table"])


@PACKED
@CONTENT
def test_a_packed_file_is_read_as_the_file_in_it(
    reader: Reader, pack: Pack, content: bytes
) -> None:
    assert reader.values(pack(content)) == ROWS


@PACKED
def test_packed_parts_that_follow_each_other_are_one_file(reader: Reader, pack: Pack) -> None:
    middle = LINES.index(b"\n", len(LINES) // 2) + 1
    assert reader.values(pack(LINES[:middle]) + pack(LINES[middle:])) == ROWS


@PACKED
@CONTENT
@pytest.mark.parametrize("share", [0.3, 0.6, 0.999])
def test_a_truncated_packed_file_gives_the_rows_before(
    reader: Reader, pack: Pack, content: bytes, share: float
) -> None:
    packed = pack(content)
    *found, why = reader.outcome(packed[: int(len(packed) * share)])
    assert found == ROWS[: len(found)]
    assert len(found) > len(ROWS) * (share - 0.3)
    assert why.startswith("the compressed file ends too early or is damaged")


def test_damage_in_a_packed_file_ends_it(reader: Reader) -> None:
    packed = bytearray(gzip.compress(LINES))
    packed[len(packed) // 2 :] = random.Random(1).randbytes(len(packed) // 2)
    *found, why = reader.outcome(bytes(packed))
    assert found[:1000] == ROWS[:1000]
    assert "damaged" in why


def test_a_packed_file_damaged_at_once_is_refused(reader: Reader) -> None:
    assert "the compressed file ends too early" in reader.refusal(gzip.compress(LINES)[:12])


@PACKED
def test_pages_and_parquet_may_be_packed_too(reader: Reader, pack: Pack) -> None:
    page = b"<html><body>" + b"Baker " * 9_000
    assert reader.values(pack(page))[0]["description"] == "its words"
    assert reader.outcome(pack(page), max_page_bytes=20_000) == [
        "the page has 0.1 MB; the limit is 0.0 MB"
    ]
    assert reader.values(pack(parquet(pa.Table.from_pylist(ROWS)))) == ROWS


def test_parquet_gives_values_of_python(reader: Reader) -> None:
    moment = datetime(2026, 1, 2, 3, 4, 5)  # noqa: DTZ001 - as the file has it
    row = {
        "title": "Pâtissière",
        "pay": {"min": 1.5, "bands": [Decimal("1.25"), None]},
        "tags": ["a", "b"],
        "posted": moment,
        "none": None,
    }
    table = pa.Table.from_pylist([row])
    nano = pa.array([1], pa.timestamp("ns", "UTC"))
    old = pa.array([b"caf\xc3\xa9"], pa.binary())
    table = table.append_column("nano", nano).append_column("old", old)
    [found] = reader.values(parquet(table.append_column("old", old)))
    assert {name: found[name] for name in row} == row
    assert found["nano"].year == 1970
    assert (found["old"], found["old_2"]) == ("café", "café")


def test_parquet_is_read_by_its_columns_even_without_rows(reader: Reader) -> None:
    found = reader.rows(parquet(pa.table({"title": pa.array([], pa.string())})))
    assert (found.format, found.columns, list(found.rows)) == ("parquet", ("title",), [])


def test_a_damaged_row_group_costs_no_other(reader: Reader) -> None:
    table = pa.Table.from_pylist(ROWS)
    content = bytearray(parquet(table, row_group_size=1_000, use_dictionary=False))
    place = pq.ParquetFile(io.BytesIO(content)).metadata.row_group(2).column(0)
    start = place.data_page_offset
    content[start : start + place.total_compressed_size] = b"\xff" * place.total_compressed_size
    found = list(reader.rows(bytes(content)).rows)
    [bad] = [row for row in found if isinstance(row, Unread)]
    assert str(bad.why) == "part 3 of the Parquet file is damaged from this row on"
    assert bad.number == 2_001
    kept = {row.number: row.values for row in found if isinstance(row, Row)}
    assert kept == {n: ROWS[n - 1] for n in range(1, 5_001) if not 2_000 < n <= 3_000}


def test_a_parquet_file_without_its_end_is_refused(reader: Reader) -> None:
    content = parquet(pa.Table.from_pylist(ROWS))
    assert "the Parquet file is damaged" in reader.refusal(content[:-50])
    assert "the Parquet file is damaged" in reader.refusal(gzip.compress(content)[:-50])


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n" + random.Random(2).randbytes(5_000),
        b"%PDF-1.7\n1 0 obj <</Type/Catalog, /Pages 2 0 R>>\nendobj\n",
        b"PK\x03\x04" + random.Random(3).randbytes(5_000),
        gzip.compress(gzip.compress(TABLE)),
    ],
    ids=["png", "pdf", "zip", "packed-twice"],
)
def test_what_holds_no_rows_is_refused(reader: Reader, content: bytes) -> None:
    assert "no rows in a format that can be read" in reader.refusal(content)


def test_an_empty_file_is_refused(reader: Reader) -> None:
    for content in (b"", b" \r\n\t ", b"\xef\xbb\xbf", gzip.compress(b"")):
        assert reader.refusal(content) == "the file is empty"


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path, why in (
        (tmp_path / "absent", "there is no such file"),
        (tmp_path, "a folder"),
        (tmp_path / "pipe", "a pipe"),
        (tmp_path / ("x" * 999), "can't be opened"),
    ):
        with pytest.raises(InputError, match=why):
            of_path(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "closed"
    path.write_bytes(TABLE)
    path.chmod(0)
    with pytest.raises(InputError, match="may not be read"):
        of_path(path)


@CONTENT
def test_rows_are_read_as_they_are_asked_for_and_may_be_left(
    reader: Reader, content: bytes
) -> None:
    rows = reader.rows(content * 20 if content is not LIST else content).rows
    assert [row.number for row in islice(rows, 60)] == list(range(1, 61))
    del rows
    gc.collect()


PIECES = st.sampled_from([
    b"title,text\n", b'"', b",", b"\n", b"[", b"]", b"{", b"}", b'{"title": "a"}', b"<html>",
    b"\x00", b'<script type="application/ld+json">',
    b'{"@type": "JobPosting"}', b"</script>", b"PAR1",
    b"<div itemscope itemtype='http://schema.org/JobPosting'>", b"\xff\xfe", b"\x1f\x8b\x08",
    b"\xe9", b"\x28\xb5\x2f\xfd",
])  # fmt: skip


@given(st.lists(PIECES | st.binary(max_size=9), min_size=1, max_size=30).map(b"".join))
def test_whatever_a_file_holds_there_are_rows_or_a_refusal(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("any") / "file"
    path.write_bytes(content)
    try:
        found = list(of_path(path).rows)
    except InputError:
        return
    assert [row.number for row in found] == list(range(1, len(found) + 1))


@given(st.data())
def test_a_file_with_a_wrong_byte_gives_rows_or_a_refusal(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    table = parquet(pa.Table.from_pylist(ROWS[:300]), row_group_size=100)
    content = bytearray(
        data.draw(st.sampled_from([table, gzip.compress(LINES[:9_000]), zstd(LIST[:9_000])]))
    )
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("wrong") / "file"
    path.write_bytes(content)
    try:
        list(of_path(path).rows)
    except InputError:
        return


COUNTS = {
    "adzuna_ca_2026-08_sample.json": 220,
    "ats_radar_2026_sample.parquet": 874,
    "cyber_jobs_2026-08_half.jsonl.gz": 206,
    "gov_ca_structured_2025-11_sample.jsonl": 34,
    "indeed_ca_data_2021.csv.gz": 130,
    "indeed_ca_data_analyst_2024_sample.csv": 447,
    "it_jobs_canada_titles_2026-06.csv": 782,
    "linkedin_ca_data_2024-01.csv": 232,
    "roles_supplement.jsonl.gz": 571,
    "simplify_newgrad_ca_listings.json": 133,
    "ats/ashby_sample.json": 2,
    "ats/greenhouse_sample.json": 2,
    "ats/jobagent_ashby.json": 2,
    "ats/jobagent_comeet.json": 2,
    "ats/jobagent_greenhouse.json": 2,
    "ats/jobagent_lever.json": 2,
    "ats/jobagent_recruitee.json": 3,
    "ats/jobagent_smartrecruiters_page0.json": 3,
    "ats/lever_sample.json": 2,
    "jsonld/gildan_openpositions.html": 3,
    "salaries/ai_jobs_net_ca_2020-2024_sample.csv": 69,
    "salaries/canada_tech_salary_combined_sample.csv": 1401,
    "salaries/jobbank_wages_by_region_role_sample.csv": 154,
    "salaries/levels_fyi_ca_2017-2021_sample.csv": 201,
    "salaries/modeldata_stackoverflow_2017_ca_sample.csv": 102,
    "salaries/stackoverflow_survey_ca_sample.csv": 3798,
}
"""Rows by the README of the samples; of every other file, one."""


@pytest.fixture(scope="session")
def postings(shared: Path) -> Path:
    folder = shared / "data" / "postings"
    if not folder.is_dir():
        pytest.skip(f"{folder} is absent: every real file of postings went unread")
    return folder


def real_files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != "README.md":
            yield path


def test_every_row_of_every_real_file_is_read(postings: Path) -> None:
    found = {
        path.relative_to(postings).as_posix(): len(all_rows(of_path(path)))
        for path in real_files(postings)
    }
    assert len(found) > len(COUNTS)
    assert found == dict.fromkeys(found, 1) | COUNTS


def test_the_readme_of_the_real_files_is_refused(postings: Path) -> None:
    with pytest.raises(InputError, match="no rows"):
        of_path(postings / "README.md")


def test_real_microdata_give_all_that_a_posting_needs(postings: Path) -> None:
    files = list(real_files(postings / "html_microdata"))
    assert len(files) == 27
    for path in files:
        found = of_path(path)
        [row] = all_rows(found)
        assert found.format == "html-microdata"
        for name in ("title", "hiringOrganization", "datePosted"):
            assert row.values[name].strip()
        assert len(row.values["description"]) > 1_000
        assert "<" in row.values["description"]
        address = row.values["jobLocation"]["address"]
        assert (
            address["addressLocality"] if path.name.startswith("ns") else address["streetAddress"]
        )
