"""Whatever a file holds, the answer is a document or a clear refusal."""

import json

from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.effort import FUZZ
from tests.fuzz.reading import read

NAMES = st.sampled_from(["cv.txt", "cv.md", "cv.html", "cv.json", "cv.pdf", "cv.docx", "cv"])
STARTS = st.sampled_from(
    [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"<!DOCTYPE html>", b'{"basics":',
     b"\xef\xbb\xbf", b"\xff\xfe", b"\xff\xfe\x00\x00",
     b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf1", b"\x89PNG"]
)  # fmt: skip
ENCODINGS = st.sampled_from(
    ["utf-8", "utf-16", "utf-32", "cp1252", "mac-roman", "cp850", "latin-1"]
)
TAGS = st.sampled_from(
    ["div", "p", "li", "ul", "table", "tr", "td", "a", "b", "script", "svg", "select"]
)
PIECES = st.one_of(
    st.text(max_size=20),
    TAGS.map("<{}>".format),
    TAGS.map("</{}>".format),
    st.sampled_from(
        [
            "<a href='https://github.com/a'>",
            "<p style='display:none'>",
            "<!--",
            "-->",
            "<![CDATA[",
            "&",
        ]
    ),
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["basics", "work", "skills", "name", "location", "profiles", "startDate"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@FUZZ
@given(start=STARTS, rest=st.binary(max_size=3_000), name=NAMES)
def test_bytes(start: bytes, rest: bytes, name: str) -> None:
    read(start + rest, name)


@FUZZ
@given(text=st.text(max_size=2_000), encoding=ENCODINGS, name=NAMES)
def test_text_of_any_script_and_encoding(text: str, encoding: str, name: str) -> None:
    read(text.encode(encoding, "replace"), name)


@FUZZ
@given(pieces=st.lists(PIECES, max_size=60))
def test_pages_of_any_tags(pieces: list[str]) -> None:
    read(("<html><body>" + "".join(pieces)).encode("utf-8", "replace"), "cv.html")


@FUZZ
@given(value=st.dictionaries(st.sampled_from(["basics", "work", "skills"]), VALUES, min_size=1))
def test_resumes_of_any_shape(value: dict[str, object]) -> None:
    read(json.dumps(value).encode(), "cv.json")
