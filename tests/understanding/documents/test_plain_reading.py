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


FRENCH = "Développeuse à Montréal depuis l’été, « diplômée » de l’Université"


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman", "cp850"])
def test_files_of_older_systems_are_read(save: Save, encoding: str) -> None:
    text = "Développeuse à Montréal, diplômée, été"
    assert read_document(save("cv.txt", text.encode(encoding))).text == text


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1", "mac-roman"])
def test_utf_8_that_was_read_as_something_else_is_repaired_and_told(save: Save, wrong: str) -> None:
    document = read_document(save("cv.txt", FRENCH.encode().decode(wrong, "replace")))
    assert document.text.replace("\u00a0", " ") == FRENCH
    assert any("repaired" in str(note) for note in document.notes)


def test_a_few_bytes_of_another_encoding_do_not_spoil_the_rest(save: Save) -> None:
    content = FRENCH.encode() + "\nNée à Québec".encode("cp1252")
    assert read_document(save("cv.txt", content)).text == FRENCH + "\nNée à Québec"


@pytest.mark.parametrize("text", [FRENCH, "CAFÉ” L’ÉTÉ — « NOËL » À 100 %", "Straße, Größe: Å, ±"])
def test_sound_text_is_not_repaired(save: Save, text: str) -> None:
    document = read_document(save("cv.txt", text))
    assert document.text == text
    assert document.notes == ()


def test_what_a_file_has_lost_is_told(save: Save) -> None:
    document = read_document(save("cv.txt", "D\ufffdveloppeuse \ufffd Montr\ufffdal"))
    (note,) = document.notes
    assert note.values["n"] == 3


def test_an_example_of_a_repair_shows_the_word_and_no_more(save: Save) -> None:
    document = read_document(save("cv.txt", "Ada est\nune dÃ©veloppeuse de MontrÃ©al"))
    (note,) = document.notes
    assert note.values == {"before": "dÃ©veloppeuse", "after": "développeuse"}


@pytest.mark.parametrize("text", ["De´veloppeuse a MontreáLe´", "D´eveloppeuse", "Développeuse"])
def test_loose_accents_find_their_letters(save: Save, text: str) -> None:
    assert "éveloppeuse" in read_document(save("cv.txt", text.replace("á", "a"))).text


def test_a_loose_accent_may_be_an_apostrophe(save: Save) -> None:
    assert read_document(save("cv.txt", "c´est l´école")).text == "c´est l´école"


def test_letters_drawn_bold_or_wide_are_letters(save: Save) -> None:
    assert read_document(save("cv.txt", "𝗣𝘆𝘁𝗵𝗼𝗻 and ＳＱＬ")).text == "Python and SQL"


def test_headings_of_spaced_out_letters_are_closed(save: Save) -> None:
    raw = "E X P E R I E N C E\nW O R K   H I S T O R Y\nI am a B C"
    assert read_document(save("cv.txt", raw)).text == "EXPERIENCE\nWORK HISTORY\nI am a B C"


def test_words_broken_where_a_long_line_was_wrapped_are_joined(save: Save) -> None:
    raw = "A line that is long enough to have been wrapped by a pro-\ngram, and\nshort-\nly"
    read = read_document(save("cv.txt", raw)).text.split("\n")
    assert read[0].endswith("by a program,")
    assert read[-2:] == ["short-", "ly"]
    assert read_document(save("b.txt", "déve\u00ad\nloppeuse")).text == "développeuse"
