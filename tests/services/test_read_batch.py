"""Many files in several processes give what one process gives, in the same order."""

from pathlib import Path

import pyarrow as pa

from voyageur.services.read_batch import read_batch

_FILES = 20


def test_several_processes_answer_in_the_order_of_the_files(tmp_path: Path) -> None:
    files = []
    for number in range(_FILES):
        file = tmp_path / f"{_FILES - number:02}.txt"
        file.write_text(f"Experience with Python, {number + 2} years" if number % 7 else "")
        files.append(file)
    alone, together = (
        pa.Table.from_batches(
            [read.batch for read in read_batch(files, "posting", max_bytes=9_999, processes=n)]
        )
        for n in (1, 2)
    )
    assert together.equals(alone)
    assert together.column("doc_id").to_pylist() == [str(file) for file in files]
    assert together.column("error").null_count == _FILES - 3
