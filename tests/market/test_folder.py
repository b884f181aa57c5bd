"""A market folder: what it says of itself, and what a stopped run leaves of it."""

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.market import tiny
from voyageur.domain.errors import InputError
from voyageur.domain.market import IngestedFile, Ledger
from voyageur.market.duplicates import DUPLICATES
from voyageur.market.folder import MarketFolder, among, half


@pytest.fixture
def folder(tmp_path: Path) -> MarketFolder:
    return MarketFolder(tmp_path / "market")


def entry(number: int, part: int | None = None) -> IngestedFile:
    return IngestedFile(
        id=f"{number:05}",
        part=f"{part or number:05}",
        name=f"{number}.csv",
        digest=str(number),
        source="x",
        format="csv",
        rows=1,
        rejected=0,
    )


def line(number: int) -> bytes:
    return json.dumps({"id": f"{number:05}", "row": 1}).encode() + b"\n"


def add(folder: MarketFolder, *numbers: int) -> Ledger:
    ledger = folder.ledger()
    for number in numbers:
        folder.postings.mkdir(parents=True, exist_ok=True)
        tiny.write_part(folder.postings, [tiny.posting()], number)
        ledger = folder.add(ledger, [entry(number)], [line(number)])
    pq.write_table(
        DUPLICATES.empty_table().replace_schema_metadata(among(ledger)), folder.duplicates
    )
    return ledger


def said(folder: MarketFolder) -> str:
    with pytest.raises(InputError) as caught:
        folder.need()
    assert caught.value.where.startswith(str(folder.path))
    return str(caught.value)


def test_a_folder_that_is_not_there_holds_nothing(folder: MarketFolder) -> None:
    assert folder.ledger() == Ledger()
    assert said(folder) == "there is no market in this folder yet"


def test_what_was_taken_in_is_in_the_ledger_in_order(folder: MarketFolder) -> None:
    ledger = add(folder, 1, 2)
    assert folder.ledger() == folder.need() == ledger
    assert [file.id for file in ledger.files] == ["00001", "00002"]
    assert folder.rejected.read_bytes() == line(1) + line(2)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"schema_version": 2}', b"\xff\xfe\x00"])
def test_a_damaged_ledger_is_named(folder: MarketFolder, content: bytes) -> None:
    add(folder, 1)
    (folder.path / "market.json").write_bytes(content)
    assert said(folder).startswith("the ledger of the market folder can't be read: ")


def test_a_missing_part_is_named_with_its_file(folder: MarketFolder) -> None:
    add(folder, 1, 2)
    folder.part("00001").unlink()
    assert said(folder) == "the market folder lacks a part: the postings of 1.csv"


def test_a_market_without_its_duplicates_was_not_finished(folder: MarketFolder) -> None:
    add(folder, 1)
    folder.duplicates.unlink()
    assert said(folder) == "the last ingest into this folder was stopped before its end"


def test_duplicates_among_fewer_files_are_not_those_of_the_market(folder: MarketFolder) -> None:
    old = add(folder, 1)
    folder.add(old, [entry(2, part=1)], [])
    assert said(folder) == "the last ingest into this folder was stopped before its end"


@pytest.mark.parametrize("content", [b"", b"PAR1", b"no Parquet at all"])
def test_damaged_duplicates_are_found_anew(folder: MarketFolder, content: bytes) -> None:
    add(folder, 1)
    folder.duplicates.write_bytes(content)
    assert said(folder) == "the last ingest into this folder was stopped before its end"


def test_cleaning_takes_half_files_and_parts_and_rejections_without_an_entry(
    folder: MarketFolder,
) -> None:
    ledger = add(folder, 1)
    before = content(folder.path)
    tiny.write_part(folder.postings, [tiny.posting()], 2)
    for name in ("market.json", "postings/2.parquet", "understood/1.parquet", "tables/cells"):
        (folder.path / f"{name}.123.half").parent.mkdir(exist_ok=True)
        (folder.path / f"{name}.123.half").write_bytes(b"half")
    folder.rejected.write_bytes(line(1) + line(2) + b'{"id": "00001", "ro')
    folder.clean(ledger)
    assert content(folder.path) == before


def test_cleaning_a_whole_folder_changes_nothing(folder: MarketFolder) -> None:
    ledger = add(folder, 1, 2)
    before = content(folder.path)
    folder.clean(ledger)
    assert content(folder.path) == before


def test_cleaning_a_folder_that_is_not_there_does_nothing(folder: MarketFolder) -> None:
    folder.clean(Ledger())
    assert not folder.path.exists()


def test_a_file_has_its_name_only_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "file"
    with half(target) as unfinished:
        unfinished.write_text("old")
        assert not target.exists()
    with pytest.raises(KeyboardInterrupt):
        _stopped(target)
    assert content(tmp_path) == {"deep/file": b"old"}


def _stopped(target: Path) -> None:
    with half(target) as unfinished:
        unfinished.write_text("ne")
        raise KeyboardInterrupt


def content(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
