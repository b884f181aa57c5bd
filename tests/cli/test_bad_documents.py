"""Each input of the issue's "Bad input": one message in each language, nothing on stdout."""

import io
import json
import os
import random
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typst

Refuses = Callable[..., None]
Run = Callable[..., Any]
Save = Callable[[str, bytes | str], Path]


def pdf(source: str = "Ada knows Python.") -> bytes:
    return typst.compile(source.encode())


def docx(document: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", document)
    return buffer.getvalue()


def encrypted_pdf() -> bytes:
    """A PDF whose trailer demands a password that nobody has."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
        b"<</Filter/Standard/V 1/R 2/P -4/O<" + b"5a" * 32 + b">/U<" + b"a5" * 32 + b">>>",
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 5\n0000000000 65535 f \n" + table
    ident = b"[<" + b"00" * 16 + b"><" + b"00" * 16 + b">]"
    out += b"trailer\n<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID" + ident + b">>\n"
    return out + b"startxref\n%d\n%%%%EOF\n" % start


NOISE = random.Random(7).randbytes(40_000)
SCAN = "#set page(width: 60pt, height: 60pt)\n#rect(width: 20pt, height: 20pt, fill: black)"

BAD = {
    "noise.docx": (NOISE, "no format that can be read", "format"),
    "empty.pdf": (b"", "the file is empty", "vide"),
    "blank.txt": (b" \n\n", "no text", "texte"),
    "scan.pdf": (pdf(SCAN), "no text", "texte"),
    "locked.pdf": (encrypted_pdf(), "password", "mot de passe"),
    "half.pdf": (pdf()[:900], "PDF", "PDF"),
    "half.docx": (docx(b"<a/>" * 500)[:150], "damaged or incomplete", "DOCX"),
    "bomb.docx": (docx(b" " * 150_000_000), "unpacks to more", "DOCX"),
    "nul.txt": (b"Ada\0\0\0\0knows\0Python\0" * 50, "no format that can be read", "format"),
    "no.json": (b'{"basics": ', "JSON", "JSON"),
    "types.json": (json.dumps({"basics": 3, "skills": "Python", "work": {}}), "basics", "basics"),
    "deep.json": (b"[" * 100_000, "JSON", "JSON"),
    "nothing.txt": (b"A chef who cooks soup.\n", "no skill", "compétence"),
    "nothing.html": (b"<html><body><p>Soup</p></body></html>", "no skill", "compétence"),
}


@pytest.mark.parametrize("command", ["plan", "read"])
@pytest.mark.parametrize("name", BAD)
def test_bad_input_gives_one_message_and_status_1(
    refuses: Refuses, save: Save, tmp_path: Path, command: str, name: str
) -> None:
    content, en, fr = BAD[name]
    path, out = save(name, content), tmp_path / "out"
    wish = ("--to", "harbour-clerk", "--out", out) if command == "plan" else ()
    refuses(command, path, *wish, status=1, en=en, fr=fr)
    assert not out.exists()


def test_two_hundred_megabytes_are_refused_by_their_size(refuses: Refuses, tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    refuses("read", path, status=1, en="200 MB; the limit is 20 MB", fr="200")


def test_the_limit_of_size_is_the_person_s(refuses: Refuses, save: Save) -> None:
    path = save("cv.txt", "Python\n" * 1000)
    refuses("read", path, "--max-mb", "0.001", status=1, en="the limit is 0", fr="limite")


@pytest.mark.parametrize("size", ["0", "-1", "nan", "inf", "x", "99999999"])
def test_a_limit_of_size_that_is_none_is_refused(refuses: Refuses, resume: Path, size: str) -> None:
    refuses("read", resume, "--max-mb", size, status=2, en="--max-mb: ", fr="--max-mb")


def test_a_missing_file_a_folder_and_a_pipe_are_refused(refuses: Refuses, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    refuses("read", tmp_path / "gone.pdf", status=1, en="no such file", fr="fichier")
    refuses("read", tmp_path, status=1, en="folder", fr="dossier")
    refuses("read", pipe, status=1, en="pipe", fr="tube")


def test_html_named_pdf_is_read_as_what_it_is(voyageur: Run, save: Save) -> None:
    page = "<!DOCTYPE html><html><body><h1>Ada</h1><p>Skills: Python, SQL</p></body></html>"
    said = voyageur("read", save("cv.pdf", page))
    assert said.status == 0
    assert "SQL" in said.out


def test_broken_utf_8_is_read_or_refused_but_never_fails(voyageur: Run, save: Save) -> None:
    said = voyageur("read", save("cv.txt", b"Comp\xe9tences : Python, SQL \xff\xfe\x80\n" * 5))
    assert said.status in (0, 1)
    assert "Traceback" not in said.err
    assert len(said.err.splitlines()) == (2 if said.status else 0)


PROFILE = {"basics": {"name": "Ada"}, "skills": []}


@pytest.mark.parametrize(
    "extension",
    [
        3,
        {"claims": 3},
        {"claims": [{"ref": "skill:python", "level": 9}]},
        {"schema_version": 2},
        {"unknown": 1},
    ],
)
def test_a_profile_of_the_wrong_shape_names_its_mistakes(
    refuses: Refuses, save: Save, extension: object
) -> None:
    path = save("profile.json", json.dumps({**PROFILE, "x-voyageur": extension}))
    refuses("plan", path, "--to", "harbour-clerk", status=1, en="x-voyageur", fr="x-voyageur")


def claim(ref: str = "skill:python", reason: str = "said") -> dict[str, object]:
    return {"ref": ref, "level": 2, "reason": {"text": reason, "values": {}}, "origin": "self"}


@pytest.mark.parametrize(
    "extension",
    [
        {"claims": [claim("skill:juggling")]},
        {"claims": [claim("python")]},
        {"claims": [claim(reason="{nobody}")]},
        {"claims": [claim(reason="{")]},
        {"claims": [claim()], "certifications": [{"certification": "juggler"}]},
        {"claims": [claim()], "region": "atlantis"},
    ],
)
@pytest.mark.parametrize("command", ["plan", "read", "fit"])
def test_a_profile_that_names_what_does_not_exist_is_refused(
    refuses: Refuses, save: Save, extension: object, command: str
) -> None:
    path = save("profile.json", json.dumps({**PROFILE, "x-voyageur": extension}))
    wish = ("--to", "harbour-clerk") if command == "plan" else ()
    refuses(command, path, *wish, status=1, en="profile", fr="profil")
