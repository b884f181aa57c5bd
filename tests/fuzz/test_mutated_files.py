"""Whatever is done to a real file, the answer is a document or a clear refusal."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import SHARED
from tests.fuzz.effort import FUZZ
from tests.fuzz.mutations import mutated
from tests.fuzz.reading import read

DEMO = Path(__file__).parents[2] / "demo"
SAMPLES = SHARED / "data" / "resumes"
PAGE = b"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>CV</title></head><body>
<h1>Ada</h1><ul><li>Python</li><li>SQL</li></ul><table><tr><td>Go</td><td>2019</td></tr></table>
<a href="https://github.com/ada">GitHub</a><p style="display:none">x</p></body></html>"""
RESUME = b"""{"basics": {"name": "Ada", "profiles": [{"network": "GitHub", "username": "ada"}]},
"work": [{"name": "Engines", "position": "Developer", "startDate": "2019-01", "highlights": ["x"]}],
"skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}]}"""
TEXT = "Ada Lovelace\r\nDéveloppeuse à Montréal\r\n\r\n• Python\t2019 – présent\r\n".encode()
OURS = {"pdf": DEMO / "amina-diallo.pdf", "docx": DEMO / "etienne-tremblay.docx"}
WRITTEN = {"html": PAGE, "json": RESUME, "txt": TEXT, "md": b"# Ada\n\n- Python\n" + TEXT}
SEEDS = st.integers(0, 2**32)


@cache
def ours() -> dict[str, bytes]:
    """Our own files by their kind."""
    return {**WRITTEN, **{kind: path.read_bytes() for kind, path in OURS.items()}}


@cache
def samples() -> dict[str, bytes]:
    """The samples of ../shared by their name."""
    return {
        path.name: path.read_bytes()
        for folder in ("pdf", "docx", "json_resume", "text", "livecareer_pdf")
        for path in sorted((SAMPLES / folder).iterdir())
    }


@pytest.mark.parametrize("kind", ["pdf", "docx", "html", "json", "txt", "md"])
@FUZZ
@given(seed=SEEDS)
def test_our_files_damaged(kind: str, seed: int) -> None:
    files = ours()
    read(mutated(files[kind], list(files.values()), seed), f"cv.{kind}")


@FUZZ
@given(data=st.data(), seed=SEEDS)
def test_samples_damaged(shared: Path, data: st.DataObject, seed: int) -> None:
    assert shared.is_dir()
    files = samples()
    name = data.draw(st.sampled_from(sorted(files)))
    read(mutated(files[name], list(files.values()), seed), name)
