import codecs
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from voyageur.understanding.documents import read_document

Save = Callable[[str, bytes | str], Path]
Refusal = Callable[..., str]
TEXT = "Développeuse à Montréal\nPython"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        TEXT.encode("cp1252"),
        unicodedata.normalize("NFD", TEXT).encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
    ids=["utf-8", "bom", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "nfd", "crlf", "cr"],
)
def test_every_encoding_and_line_end_gives_the_same_text(save: Save, content: bytes) -> None:
    assert read_document(save("cv.txt", content)).text == TEXT


def test_a_broken_utf_16_file_is_read_as_far_as_it_goes(save: Save) -> None:
    content = codecs.BOM_UTF16_LE + "Ada Python".encode("utf-16-le")[:-1]
    assert read_document(save("cv.txt", content)).text.startswith("Ada Pytho")


def test_spaces_become_plain_and_what_is_invisible_goes(save: Save) -> None:
    line = "Ada\u00a0Love\u00adlace\u200b \u202fPy\u2060thon \x07"
    raw = line + "\n\n\n\n\n\n\u2022\u2003item  \nef\ufb01cient"
    text = read_document(save("cv.txt", raw)).text
    assert text == "Ada Lovelace  Python\n\n\n- item\nefficient"


def test_no_control_character_is_left(save: Save) -> None:
    raw = "".join(chr(code) for code in range(1, 0x250)) + "a" * 4000
    text = read_document(save("cv.txt", raw)).text
    assert all(unicodedata.category(c) not in ("Cc", "Cf", "Cs") for c in text if c != "\n")


def test_tabs_part_what_stands_side_by_side(save: Save) -> None:
    assert read_document(save("cv.txt", "Python\tJava")).text == "Python   Java"


@pytest.mark.parametrize("content", [b"Ada\0Lovelace", bytes(range(1, 256)) * 20])
def test_bytes_that_are_no_text_are_refused(save: Save, refusal: Refusal, content: bytes) -> None:
    assert "not text" in refusal(save("cv.txt", content))


def test_a_long_line_of_spaces_takes_no_quadratic_time(save: Save) -> None:
    assert read_document(save("cv.txt", "a" + " " * 3_000_000 + "b")).text[-1] == "b"
