from collections.abc import Callable
from pathlib import Path

from voyageur.understanding.documents import read_document

Save = Callable[[str, bytes | str], Path]
Refusal = Callable[..., str]


def text_of(save: Save, body: str) -> str:
    return read_document(save("cv.html", f"<html><body>{body}</body></html>")).text


def test_blocks_are_lines_and_inline_marks_are_not(save: Save) -> None:
    text = text_of(
        save, "<h1>Ada</h1><p>Knows <b>Py</b>thon\n and\tSQL<br>and Go</p><div>End</div>"
    )
    assert [line for line in text.split("\n") if line] == [
        "Ada",
        "Knows Python and SQL",
        "and Go",
        "End",
    ]


def test_items_of_a_list_are_lines_with_a_dash(save: Save) -> None:
    text = text_of(save, "<ul><li>Python</li><li><p>SQL</p></li><li>Go<ul><li>gin</li></ul></ul>")
    assert [line for line in text.split("\n") if line] == ["- Python", "- SQL", "- Go", "- gin"]


def test_cells_of_a_row_stand_on_one_line(save: Save) -> None:
    text = text_of(
        save, "<table><tr><td>Python</td><td>5 years</td></tr><tr><td>Go</td></tr></table>"
    )
    assert text.split("\n")[0] == "Python   5 years"
    assert "Go" in text


def test_scripts_styles_and_navigation_are_dropped(save: Save) -> None:
    text = text_of(
        save,
        "<nav>Home</nav><script>var x='Java'</script><style>p{}</style><noscript>No</noscript>"
        "<template>T</template><p hidden>Hid</p><!-- Comment --><p>Ada</p>",
    )
    assert text == "Ada"


def test_entities_are_characters(save: Save) -> None:
    assert text_of(save, "<p>C&amp;C&nbsp;&#8211; caf&eacute;</p>") == "C&C – café"


def test_a_page_may_name_its_encoding(save: Save) -> None:
    page = '<html><head><meta charset="windows-1251"></head><body>Москва</body></html>'
    assert read_document(save("cv.html", page.encode("cp1251"))).text == "Москва"


def test_a_page_that_names_a_codec_of_another_kind_is_read_all_the_same(save: Save) -> None:
    page = b'<html><head><meta charset="zlib"></head><body>Ada \xe9</body></html>'
    assert read_document(save("cv.html", page)).text == "Ada é"


def test_a_page_without_words_is_refused(save: Save, refusal: Refusal) -> None:
    assert "no text" in refusal(save("cv.html", "<html><body><script>x</script></body></html>"))


def test_deep_nesting_and_many_empty_marks_are_read(save: Save) -> None:
    assert text_of(save, "<div>" * 20_000 + "Ada") == "Ada"
    assert text_of(save, "<b> </b>" * 50_000 + "Ada").strip() == "Ada"
