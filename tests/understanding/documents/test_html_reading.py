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


def test_what_a_browser_does_not_show_is_left_out_and_told(save: Save) -> None:
    body = (
        '<p>Ada <span style="display: none">Kubernetes</span> <b style="font-size:12px">Go</b> '
        '<i style="COLOR:#FFF">Rust</i><i style="font-size:1px">Perl</i></p>'
    )
    document = read_document(save("cv.html", f"<html><body>{body}</body></html>"))
    assert document.text.split() == ["Ada", "Go"]
    (note,) = document.notes
    assert "“Kubernetes Rust Perl”" in str(note)


def test_white_text_on_a_page_with_colours_is_read(save: Save) -> None:
    body = '<div style="background: navy"><h1 style="color: white">SKILLS</h1></div>'
    assert text_of(save, body) == "SKILLS"


def test_targets_of_profiles_follow_their_words(save: Save) -> None:
    body = (
        '<a href="https://github.com/ada"><svg></svg></a> <a href="https://ada.dev">Portfolio</a> '
        '<a href="https://www.linkedin.com/in/ada/">linkedin.com/in/ada</a> '
        '<a href="javascript:alert(1)">Website</a> <a href="https://python.org">Python</a>'
    )
    assert text_of(save, body) == (
        "https://github.com/ada Portfolio (https://ada.dev) linkedin.com/in/ada Website Python"
    )


def test_a_page_nested_without_end_is_refused(save: Save, refusal: Refusal) -> None:
    page = "<html><body>" + "<div>" * 60_000 + "Ada"
    assert "tags" in refusal(save("cv.html", page))
