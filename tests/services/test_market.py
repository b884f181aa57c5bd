"""Postings into a market folder: every row accounted for, whatever happens on the way."""

import errno
import gzip
import json
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import Save
from tests.market import tiny
from tests.market.tiny import reworded, row, text
from voyageur.domain.errors import InputError
from voyageur.domain.market import Account
from voyageur.market.engines.duck import Duck
from voyageur.market.folder import MarketFolder
from voyageur.services import market, market_build
from voyageur.services.context import Context
from voyageur.services.extract import make_extract
from voyageur.services.market import IngestReport, accounts, ingest

MAPS = (tiny.feed_map(), tiny.PAGES)
Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def duck() -> Iterator[Duck]:
    engine = Duck(make_extract, processes=1)
    yield engine
    engine.close()


class Market:
    """A market folder and what is done with it."""

    def __init__(self, path: Path, engine: Duck) -> None:
        self.folder = MarketFolder(path)
        self.engine = engine

    def ingest(self, *files: Path, processes: int = 1) -> IngestReport:
        return ingest(
            files, self.folder, self.engine, maps=MAPS, today=tiny.TODAY, processes=processes
        )

    def refused(self, *files: Path) -> str:
        with pytest.raises(InputError) as caught:
            self.ingest(*files)
        assert caught.value.where.startswith(str(self.folder.path))
        return str(caught.value)

    @property
    def postings(self) -> Rows:
        parts = sorted(self.folder.postings.glob("*.parquet"))
        return [found for part in parts for found in pq.read_table(part).to_pylist()]

    @property
    def reasons(self) -> list[str]:
        lines = self.folder.rejected.read_text(encoding="utf-8").splitlines()
        return [json.loads(line)["reason"] for line in lines]

    @property
    def content(self) -> dict[str, Any]:
        """All files; of Parquet the rows, as two writers may compress them otherwise."""
        return {
            str(path.relative_to(self.folder.path)): pq.read_table(path)
            if path.suffix == ".parquet"
            else path.read_bytes()
            for path in self.folder.path.rglob("*")
            if path.is_file()
        }


@pytest.fixture
def made(tmp_path: Path, duck: Duck) -> Market:
    return Market(tmp_path / "market", duck)


def feed(save: Save, name: str, rows: Rows) -> Path:
    return save(name, tiny.as_csv(rows))


def balanced(found: Sequence[Account]) -> bool:
    return all(each.rows == each.kept + each.duplicates + each.rejected for each in found) and all(
        each.reposts <= each.kept for each in found
    )


A = [
    row(id="1", text=text("a"), day="2026-08-03"),
    row(id="2", text=text("a"), day="2026-08-03"),
    row(id="3", text=text("a"), day="2026-09-07"),
    row(title=""),
]
B = [
    row(id="4", text=reworded("a", 2), day="2026-08-03"),
    row(id="5", text=text("b"), city="Toronto"),
    row(id="6", text=text("b"), city="Ottawa"),
    row(title="", text=" \n"),
]
C = [row(id="7", title="Painter", company="Orée"), row(id="8", text=text("b"), city="Ottawa")]


# Accounts


def test_each_row_is_kept_a_duplicate_or_rejected(made: Market, save: Save) -> None:
    report = made.ingest(feed(save, "a.csv", A), feed(save, "b.csv", B))
    first, second = report.accounts
    assert first.name.endswith("a.csv")
    counts = [(a.rows, a.kept, a.duplicates, a.reposts, a.rejected) for a in (first, second)]
    assert counts == [(4, 2, 1, 1, 1), (4, 2, 1, 0, 1)]
    assert accounts(made.folder) == report.accounts
    assert len(made.postings) == 6
    assert made.reasons == ["the row has neither a title nor a description"] * 2


ANY = st.fixed_dictionaries(
    {
        "title": st.sampled_from(("", "Builder", "Painter")),
        "text": st.sampled_from(("", text("a"), reworded("a", 2), text("b"), "a few words")),
        "company": st.sampled_from((None, "Orée", "Coral")),
        "city": st.sampled_from((None, "Toronto", "Ottawa")),
        "day": st.sampled_from((None, "2026-08-03", "2026-09-07", "rubbish", "1970-01-01")),
    }
).map(lambda stated: row(**stated))
FORMATS: tuple[Callable[[Rows], str], ...] = (
    tiny.as_csv,
    json.dumps,
    lambda rows: "".join(f"{json.dumps(each)}\n" for each in rows),
)


@settings(
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.lists(st.tuples(st.lists(ANY, min_size=2, max_size=8), st.sampled_from(FORMATS)), max_size=4)
)
def test_any_pile_of_rows_is_accounted_for(
    duck: Duck, piles: list[tuple[Rows, Callable[[Rows], str]]]
) -> None:
    with TemporaryDirectory() as folder:
        files = [Path(folder, f"{n}.data") for n in range(len(piles))]
        for path, (rows, write) in zip(files, piles, strict=True):
            path.write_text(write(rows), encoding="utf-8")
        pile = Market(Path(folder, "market"), duck)
        report = pile.ingest(*files)
        assert balanced(report.accounts)
        assert len(report.accounts) + report.known == len(piles)
        assert report.refused == ()
        assert len({file.digest for file in pile.folder.ledger().files}) == len(report.accounts)
        if piles:
            rejected = sum(account.rejected for account in report.accounts)
            assert len(pile.reasons) == rejected
            rows_ = sum(account.rows for account in report.accounts)
            assert len(pile.postings) == rows_ - rejected
            before = pile.content
            again = pile.ingest(*files)
            assert (again.accounts, again.known) == ((), len(piles))
            assert pile.content == before


def test_a_file_under_another_name_is_known(made: Market, save: Save) -> None:
    report = made.ingest(feed(save, "a.csv", A), feed(save, "copy.csv", A))
    assert (len(report.accounts), report.known) == (1, 1)
    assert made.ingest(feed(save, "later.csv", A)).known == 1


def test_a_file_that_comes_later_is_judged_by_those_before(made: Market, save: Save) -> None:
    made.ingest(feed(save, "a.csv", A))
    (later,) = made.ingest(feed(save, "b.csv", B)).accounts
    assert (later.rows, later.kept, later.duplicates) == (4, 2, 1)
    assert [account.rows for account in accounts(made.folder)] == [4, 4]


def test_no_files_make_no_folder(made: Market) -> None:
    assert made.ingest().accounts == ()
    assert not made.folder.path.exists()


def test_progress_is_told_of_all_bytes(made: Market, save: Save) -> None:
    told: list[int] = []
    files = [feed(save, "a.csv", A), feed(save, "b.csv", B)]
    ingest(
        files,
        made.folder,
        made.engine,
        maps=MAPS,
        today=tiny.TODAY,
        processes=1,
        progress=told.append,
    )
    assert sum(told) == sum(file.stat().st_size for file in files)


# Stopped runs


@pytest.fixture
def three(save: Save, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Three files, each a part of its own."""
    monkeypatch.setattr(market, "_FILES_A_TASK", 1)
    return [feed(save, f"{n}.csv", rows) for n, rows in enumerate((A, B, C))]


@pytest.fixture
def undisturbed(tmp_path: Path, duck: Duck, three: list[Path]) -> dict[str, Any]:
    whole = Market(tmp_path / "undisturbed", duck)
    whole.ingest(*three)
    return whole.content


def stop_at(nth: int, error: BaseException, inner: Callable[..., Any]) -> Callable[..., Any]:
    """A function that fails when it is called for the nth time."""
    calls = 0

    def counted(*args: Any, **options: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == nth:
            raise error
        return inner(*args, **options)

    return counted


@pytest.mark.parametrize("stopped_by", [KeyboardInterrupt(), OSError(errno.EIO, "broken")])
@pytest.mark.parametrize("nth", [1, 2, 3])
def test_a_run_that_was_stopped_is_completed_by_the_next(
    made: Market,
    three: list[Path],
    undisturbed: dict[str, Any],
    stopped_by: BaseException,
    nth: int,
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(market, "ingest_files", stop_at(nth, stopped_by, market.ingest_files))
        with pytest.raises((KeyboardInterrupt, InputError)):
            made.ingest(*three)
    assert len(made.folder.ledger().files) == nth - 1
    assert not list(made.folder.path.rglob("*.half"))
    report = made.ingest(*three)
    assert (len(report.accounts), report.known) == (4 - nth, nth - 1)
    assert made.content == undisturbed


@pytest.mark.parametrize("target", ["market.json", "rejected.jsonl", "00002.parquet"])
def test_a_run_that_died_between_two_files_of_the_folder_is_completed_by_the_next(
    made: Market,
    three: list[Path],
    undisturbed: dict[str, Any],
    target: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is written and named while the second part is taken in, up to the file ``target``."""
    replace = Path.replace

    def die(self: Path, other: Path) -> Path:
        if other.name == target and made.folder.part("00001").exists():
            if target != "00002.parquet" and not made.folder.part("00002").exists():
                return replace(self, other)
            self.rename(f"{self}.dead.half")
            raise KeyboardInterrupt
        return replace(self, other)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", die)
        with pytest.raises(KeyboardInterrupt):
            made.ingest(*three)
    assert [file.id for file in made.folder.ledger().files] == ["00001"]
    made.ingest(*three)
    assert made.content == undisturbed


def test_two_processes_make_the_same_folder_as_one(
    made: Market, three: list[Path], undisturbed: dict[str, Any]
) -> None:
    made.ingest(*three, processes=2)
    assert made.content == undisturbed


def test_a_market_whose_duplicates_were_not_found_yet_says_so(
    made: Market, three: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    made.ingest(*three[:2])
    with monkeypatch.context() as patch:
        patch.setattr(market, "find_duplicates", stop_at(1, KeyboardInterrupt(), lambda: None))
        with pytest.raises(KeyboardInterrupt):
            made.ingest(*three)
    for ask in (accounts, lambda folder: market_build.to_read(Context(), folder)):
        with pytest.raises(InputError, match="stopped before its end"):
            ask(made.folder)
    made.ingest(*three)
    assert len(accounts(made.folder)) == 3


# Damage


def test_a_full_disk_is_said_and_leaves_the_folder_as_it_was(
    made: Market, save: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    made.ingest(feed(save, "a.csv", A))
    before = made.content
    full = OSError(errno.ENOSPC, "No space left on device")
    for owner, name in ((pq.ParquetWriter, "write_batch"), (Path, "replace"), (Path, "mkdir")):
        with monkeypatch.context() as patch:
            patch.setattr(owner, name, stop_at(1, full, getattr(owner, name)))
            assert made.refused(feed(save, "b.csv", B)) == "the disk is full"
        assert made.content == before
        assert [account.rows for account in accounts(made.folder)] == [4]
    assert [account.rows for account in made.ingest(feed(save, "b.csv", B)).accounts] == [4]


def test_a_damaged_ledger_stops_an_ingest_and_nothing_is_written(made: Market, save: Save) -> None:
    made.ingest(feed(save, "a.csv", A))
    (made.folder.path / "market.json").write_text("{")
    before = made.content
    assert made.refused(feed(save, "b.csv", B)).startswith("the ledger of the market folder")
    assert made.content == before


def test_a_missing_part_stops_an_ingest(made: Market, save: Save) -> None:
    made.ingest(feed(save, "a.csv", A))
    made.folder.part("00001").unlink()
    assert made.refused(feed(save, "b.csv", B)).startswith("the market folder lacks a part")


def test_rejections_cut_short_are_mended_by_the_next_ingest(made: Market, save: Save) -> None:
    made.ingest(feed(save, "a.csv", A))
    whole = made.folder.rejected.read_bytes()
    made.folder.rejected.write_bytes(whole + whole[:30])
    made.ingest(feed(save, "b.csv", B))
    assert made.reasons == ["the row has neither a title nor a description"] * 2


# Bad files


def test_a_truncated_gzip_gives_its_whole_rows_and_says_where_it_breaks_off(
    made: Market, save: Save
) -> None:
    rows = [row(id=str(n), text=f"{text(f'w{n}x')}") for n in range(400)]
    packed = gzip.compress(tiny.as_csv(rows).encode())
    (account,) = made.ingest(save("a.csv.gz", packed[: len(packed) // 2])).accounts
    assert account.rejected == 1
    assert 50 < account.kept < 399
    assert balanced([account])
    assert [found["identifier"] for found in made.postings] == [str(n) for n in range(account.kept)]


def test_a_csv_whose_quotes_never_close_loses_only_the_rows_they_are_in(
    made: Market, save: Save
) -> None:
    rows = [row(id=str(n), text=f"words {n}") for n in range(200)]
    broken = tiny.as_csv(rows).replace("words 100", '"words 100')
    (account,) = made.ingest(save("a.csv", broken)).accounts
    assert account.rejected >= 1
    assert account.kept >= 198
    assert balanced([account])


def test_bytes_in_several_encodings_stop_nothing(made: Market, save: Save) -> None:
    head, *lines = tiny.as_csv(
        [row(id=str(n), text=f"Été {n} à Montréal") for n in range(6)]
    ).split("\r\n")
    mixed = [line.encode("cp1252" if n % 2 else "utf-8") for n, line in enumerate(lines)]
    (account,) = made.ingest(save("a.csv", b"\r\n".join([head.encode(), *mixed]))).accounts
    assert (account.rows, account.rejected) == (6, 0)
    assert len(made.postings) == 6


def test_two_postings_with_one_id_and_other_words_are_both_kept(made: Market, save: Save) -> None:
    rows = [row(id="1", text=text("a")), row(id="1", text=text("b"))]
    (account,) = made.ingest(feed(save, "a.csv", rows)).accounts
    assert (account.kept, account.duplicates) == (2, 0)


def test_days_and_pay_that_cannot_be_are_left_out_and_the_postings_kept(
    made: Market, save: Save
) -> None:
    rows = [
        row(id="1", day="1970-01-01", pay="1"),
        row(id="2", day="2099-12-31", pay="10000000000"),
        row(id="3", day="2026-08-03", closes="2099-12-31", pay="10,000,000"),
        row(id="4", day="2026-08-03", closes="2026-08-20", pay="100,000"),
    ]
    report = made.ingest(feed(save, "a.csv", rows))
    assert report.doubts == 5
    found = [(p["date_posted"], p["valid_through"], p["base_salary"]) for p in made.postings]
    assert found[:2] == [(None, None, None)] * 2
    assert found[2][1] is None
    day = tiny.date(2026, 8, 3)
    assert found[3][:2] == (day, tiny.date(2026, 8, 20))
    assert "100,000" in found[3][2]


def test_a_page_of_fifty_megabytes_is_refused_for_its_size(made: Market, tmp_path: Path) -> None:
    page = tmp_path / "large.html"
    page.write_bytes(b"<!doctype html><html><body><p>".ljust(50_000_000))
    (refused,) = made.ingest(page).refused
    assert str(refused.why) == "the page has 50.0 MB; the limit is 20.0 MB"
    assert made.reasons == [str(refused.why)]


def jsonld(*scripts: str) -> str:
    marked = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return f"<!doctype html><html><head>{marked}</head><body><p>Builders wanted.</p></body></html>"


def test_jsonld_with_lists_where_objects_belong_is_read(made: Market, save: Save) -> None:
    posting = {
        "@type": ["JobPosting"],
        "title": ["Builder"],
        "description": [text("a")],
        "hiringOrganization": [{"name": "Orée"}],
        "datePosted": ["2026-08-03"],
        "jobLocation": [[{"address": [{"addressLocality": ["Toronto"]}]}]],
    }
    (account,) = made.ingest(save("a.html", jsonld(json.dumps([posting])))).accounts
    assert (account.format, account.kept) == ("html-jsonld", 1)
    (found,) = made.postings
    assert (found["title"], found["text"]) == ("Builder", text("a"))


def test_invalid_jsonld_is_said_and_the_page_read_as_words(made: Market, save: Save) -> None:
    report = made.ingest(save("a.html", jsonld('{"@type": "JobPosting", "title": ')))
    (account,) = report.accounts
    assert (account.format, account.rows, account.kept, account.rejected) == ("html", 2, 1, 1)
    assert "Builders wanted." in made.postings[0]["text"]
    assert "JSON" in made.reasons[0]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("empty.csv", b"", "the file is empty"),
        ("noise", bytes(range(256)) * 40, "the file holds no rows in a format that can be read"),
        ("half.parquet", b"PAR1 and no more", "the Parquet file is damaged"),
        ("prose.txt", b"Dear all, a letter.\n", "the file holds no rows"),
        ("none.json", b"[]", "the file holds no rows"),
        ("numbers.json", b"[1, 2]", "the row is not an object with named values"),
        ("other.json", b'[{"colour": "red"}]', "no source is known that has these columns"),
    ],
)
def test_a_file_without_postings_is_refused_by_name_and_the_others_are_read(
    made: Market, save: Save, name: str, content: bytes, why: str
) -> None:
    report = made.ingest(save(name, content), feed(save, "z.csv", A))
    (refused,) = report.refused
    assert refused.path.name == name
    assert str(refused.why).startswith(why)
    assert str(refused.remedy)
    assert [account.rows for account in report.accounts] == [4]
    assert balanced(report.accounts)


def test_what_cannot_be_opened_is_refused_by_name_and_the_others_are_read(
    made: Market, save: Save, tmp_path: Path
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    report = made.ingest(pipe, feed(save, "z.csv", A))
    (refused,) = report.refused
    assert refused.path == pipe
    assert "a pipe" in str(refused.why)
    assert [account.rows for account in report.accounts] == [4]


def test_a_parquet_without_the_columns_of_a_source_is_refused_and_its_columns_named(
    made: Market, tmp_path: Path
) -> None:
    pq.write_table(pa.table({"colour": ["red"], "size": [1]}), tmp_path / "a.parquet")
    (refused,) = made.ingest(tmp_path / "a.parquet").refused
    assert str(refused.why) == "no source is known that has these columns: colour, size"
    assert made.folder.ledger().files == ()


def test_only_refused_files_leave_no_part_behind(made: Market, save: Save) -> None:
    made.ingest(save("a.json", b'[{"colour": "red"}]'))
    assert made.postings == []
    assert made.ingest(feed(save, "b.csv", B)).accounts[0].rows == 4
    assert [path.stem for path in made.folder.postings.iterdir()] == [
        file.part for file in made.folder.ledger().files
    ]


# Reading and tables


def build(made: Market) -> list[str]:
    market_build.understand(Context(), made.folder, made.engine, lambda _: None)
    return list(market_build.make_tables(made.folder, made.engine))


def read_ids(made: Market) -> list[str]:
    files = sorted(made.folder.understood.rglob("*.parquet"))
    return sorted(i for path in files for i in pq.read_table(path).column("doc_id").to_pylist())


def jobs(made: Market) -> int:
    cells = pq.read_table(made.folder.table("cells")).to_pylist()
    return sum(
        cell["n"] for cell in cells if {v for v in cell.values() if isinstance(v, str)} == {"all"}
    )


def test_every_posting_is_read_once_but_duplicates_and_reposts(made: Market, save: Save) -> None:
    made.ingest(feed(save, "a.csv", A), feed(save, "b.csv", B))
    assert build(made) == ["cells", "quantiles", "shares", "trends", "employers"]
    assert read_ids(made) == ["00001:000000001", "00002:000000002", "00002:000000003"]
    assert jobs(made) == 3


def test_what_comes_later_is_read_alone_and_its_duplicates_are_not(
    made: Market, save: Save
) -> None:
    made.ingest(feed(save, "a.csv", A))
    build(made)
    made.ingest(feed(save, "b.csv", B))
    build(made)
    made.ingest(feed(save, "c.csv", [B[1], C[0]]), feed(save, "d.csv", A[:3]))
    assert market_build.to_read(Context(), made.folder)[1:] == (["00003"], 5)
    build(made)
    assert len(read_ids(made)) == jobs(made) == 4


def test_a_market_of_rejected_rows_has_empty_tables(made: Market, save: Save) -> None:
    made.ingest(feed(save, "a.csv", [row(title=""), row(title="")]))
    build(made)
    assert jobs(made) == 0


def test_a_part_that_was_half_read_is_read_once(made: Market, save: Save) -> None:
    made.ingest(feed(save, "a.csv", A))
    build(made)
    part = made.folder.understood / "00001.000000.parquet"
    for leftover in ("00001.000009.parquet", "00001/part-0.parquet"):
        (made.folder.understood / leftover).parent.mkdir(exist_ok=True)
        (made.folder.understood / leftover).write_bytes(part.read_bytes())
    made.folder.readings.unlink()
    build(made)
    assert jobs(made) == len(read_ids(made)) == 1


def test_counts_of_another_engine_are_replaced(made: Market, save: Save) -> None:
    made.ingest(feed(save, "a.csv", A))
    build(made)
    for name in ("values", "shares", "employers", "facts"):
        part = made.folder.counts / name / "part.parquet"
        part.with_name("part-00000-of-spark.parquet").write_bytes(part.read_bytes())
    build(made)
    assert jobs(made) == 1


def test_what_the_tables_were_made_of_is_said(made: Market, save: Save) -> None:
    made.ingest(feed(save, "a.csv", A), feed(save, "b.csv", B))
    build(made)
    about = json.loads(made.folder.about.read_text(encoding="utf-8"))
    (source,) = about["sources"]
    assert about["jobs"] == 3
    assert source == {
        "source": "feed",
        "rows": 8,
        "kept": 4,
        "duplicates": 2,
        "reposts": 1,
        "rejected": 2,
        "first_month": "2026-08",
        "last_month": "2026-08",
    }
