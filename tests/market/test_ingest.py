"""Files into one part: every row is kept or rejected, whatever the file is."""

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.conftest import Save
from tests.market import tiny
from voyageur.market.ingest import Given, Ingested, digest_of, ingest_files
from voyageur.market.postings import POSTINGS
from voyageur.services.texts import texts

MAPS = (tiny.feed_map(), tiny.PAGES)


class Part:
    """Files read into one part."""

    def __init__(self, folder: Path, files: list[Path], **options: Any) -> None:
        self.path = folder / "market" / "00001.parquet"
        given = [Given(f"{n:05}", path, path.name, str(n)) for n, path in enumerate(files, start=1)]
        known: dict[str, Any] = {"today": tiny.TODAY} | options
        self.done: Ingested = ingest_files(given, self.path, MAPS, texts(), **known)

    @property
    def rows(self) -> list[dict[str, Any]]:
        return pq.read_table(self.path).to_pylist()

    @property
    def reasons(self) -> list[tuple[str, int | None, str]]:
        said = [json.loads(line) for line in self.done.rejected]
        return [(each["file"], each["row"], each["reason"]) for each in said]


ROWS = [
    tiny.row(id="1", company="Orée Inc.", city="Toronto, ON", day="2026-08-03", text="Some words."),
    tiny.row(id="2", title="", text=""),
    tiny.row(id="3", title="Painter"),
]


def test_every_row_is_kept_or_rejected_with_its_number_and_reason(
    tmp_path: Path, save: Save
) -> None:
    part = Part(tmp_path, [save("a.csv", tiny.as_csv(ROWS))])
    (file,) = part.done.files
    assert (file.rows, file.rejected, file.source, file.format) == (3, 1, "feed", "csv")
    assert part.reasons == [("a.csv", 2, "the row has neither a title nor a description")]
    assert [row["doc_id"] for row in part.rows] == ["00001:000000001", "00001:000000003"]


def test_what_a_row_states_is_in_the_part(tmp_path: Path, save: Save) -> None:
    part = Part(tmp_path, [save("a.csv", tiny.as_csv(ROWS))])
    assert pq.read_schema(part.path).remove_metadata() == POSTINGS
    first = part.rows[0]
    expected = {
        "title": "Builder",
        "text": "Some words.",
        "identifier": "1",
        "hiring_organization": "Orée Inc.",
        "employer_key": "oree",
        "job_location": "Toronto, ON",
        "place_key": "toronto",
        "month": "2026-08",
        "posted_day": (tiny.date(2026, 8, 3) - tiny.date(1970, 1, 1)).days,
        "closing_day": None,
        "words": 2,
    }
    assert {name: first[name] for name in expected} == expected


def test_files_of_one_part_keep_their_own_ids_and_rows(tmp_path: Path, save: Save) -> None:
    part = Part(
        tmp_path,
        [
            save("a.csv", tiny.as_csv(ROWS)),
            save("b.json", json.dumps(ROWS)),
            save("c.jsonl", "\n".join(map(json.dumps, ROWS))),
        ],
    )
    assert [(file.id, file.part, file.format) for file in part.done.files] == [
        ("00001", "00001", "csv"),
        ("00002", "00001", "json"),
        ("00003", "00001", "jsonl"),
    ]
    assert [row["doc_id"][:5] for row in part.rows] == ["00001"] * 2 + ["00002"] * 2 + ["00003"] * 2


def test_the_formats_of_one_feed_give_the_same_postings(tmp_path: Path, save: Save) -> None:
    table = pa.Table.from_pylist(ROWS)
    pq.write_table(table, tmp_path / "d.parquet")
    files = [save("a.csv", tiny.as_csv(ROWS)), save("b.json", json.dumps(ROWS))]
    part = Part(tmp_path, [*files, tmp_path / "d.parquet"])
    found: dict[str, list[Any]] = {}
    for row in part.rows:
        found.setdefault(row.pop("doc_id")[:5], []).append(row)
    assert found["00001"] == found["00002"] == found["00003"]


def test_more_rows_than_are_held_at_once_are_all_written(tmp_path: Path, save: Save) -> None:
    rows = [tiny.row(id=str(n), text=f"words {n}") for n in range(5_000)]
    part = Part(tmp_path, [save("a.csv", tiny.as_csv(rows))])
    assert [row["identifier"] for row in part.rows] == [str(n) for n in range(5_000)]


def test_a_file_of_no_known_source_is_refused_and_the_others_are_read(
    tmp_path: Path, save: Save
) -> None:
    pq.write_table(pa.table({"colour": ["red"], "size": [1]}), tmp_path / "other.parquet")
    part = Part(tmp_path, [tmp_path / "other.parquet", save("a.csv", tiny.as_csv(ROWS))])
    assert [file.name for file in part.done.files] == ["a.csv"]
    (refused,) = part.done.refused
    assert refused.path.name == "other.parquet"
    assert str(refused.why) == "no source is known that has these columns: colour, size"
    assert part.reasons[0] == ("other.parquet", None, str(refused.why))


def test_a_source_can_be_named_for_all_files(tmp_path: Path, save: Save) -> None:
    part = Part(tmp_path, [save("a.csv", tiny.as_csv(ROWS))], source="mine")
    assert part.done.files[0].source == "mine"
    assert {row["source"] for row in part.rows} == {"mine"}


def test_the_digest_is_of_the_bytes(save: Save) -> None:
    assert digest_of(save("a", b"abc")) == digest_of(save("b", b"abc"))
    assert digest_of(save("a", b"abc")) != digest_of(save("b", b"abd"))


def test_what_stops_the_reading_leaves_no_part(
    tmp_path: Path, save: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pq.ParquetWriter, "write_batch", stop)
    with pytest.raises(KeyboardInterrupt):
        Part(tmp_path, [save("a.csv", tiny.as_csv(ROWS))])
    assert list((tmp_path / "market").iterdir()) == []
