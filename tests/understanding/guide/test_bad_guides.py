"""What is no guide, and guides beyond all measure: one clear refusal, or what could be read."""

import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voyageur.catalogue.artefact import catalogue
from voyageur.catalogue.lookup import Lookup
from voyageur.domain.errors import InputError
from voyageur.domain.guide import Guide, GuideRole
from voyageur.services.context import Context
from voyageur.services.guide import import_guide
from voyageur.understanding.guide import read_guide

Save = Callable[[str, bytes | str], Path]

FOLDER = Path(__file__).parents[2] / "fixtures" / "guides"
LIMIT = 5_000_000
ROLE = "# Guide to Canada\n\n## Data Engineer\n\n$90K – $120K\n\n### Skills\n- Python · SQL\n\n"
PAGE = (
    "<!doctype html><html lang='en'><body><h1>Guide to Canada</h1><h2>Data Engineer</h2>"
    "<p>$90K – $120K</p><h3>Skills</h3>"
)


@pytest.fixture(scope="module")
def lookup() -> Lookup:
    return Lookup(catalogue())


def imported(path: Path, max_bytes: int = LIMIT) -> Guide:
    return import_guide(Context(), path, max_bytes=max_bytes)


def refused(path: Path, because: str, max_bytes: int = LIMIT) -> None:
    with pytest.raises(InputError, match=because) as error:
        imported(path, max_bytes)
    assert path.name in error.value.where
    assert str(error.value.remedy).endswith(".")


def only(guide: Guide) -> GuideRole:
    [role] = guide.roles
    assert role.ref == "role:data-engineer"
    return role


def skills(role: GuideRole) -> list[str]:
    return [item.words for group in role.groups for item in group.items]


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
        b"PK\x03\x04" + bytes(2000),
        random.Random(1).randbytes(20_000),
    ],
    ids=["picture", "archive", "noise"],
)
def test_a_binary_file_is_refused_as_no_text(save: Save, content: bytes) -> None:
    refused(save("guide.md", content), "not text")


def test_a_file_larger_than_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge.md"
    with huge.open("wb") as file:
        file.truncate(50_000_000)
    refused(huge, "50.0 MB")


def test_a_file_at_the_limit_is_read_and_one_byte_more_is_not(save: Save) -> None:
    path = save("guide.md", ROLE)
    size = path.stat().st_size
    assert only(imported(path, size)).pay
    refused(path, "limit", size - 1)


@pytest.mark.parametrize(
    ("content", "because"),
    [
        ("", "empty"),
        (" \n\n\t\n", "no career guide"),
        ("Data Engineer, $90K – $120K, Python, SQL", "no career guide"),
        ("Learn Python.\n", "no career guide"),
        ("## Data Engineer\n", "no career guide"),
        ("## Data Engineer\n\n$90K – $120K\n", "no career guide"),
        ("<!doctype html><html><body></body></html>", "no career guide"),
        ("---\ntitle: Guide\n---\n", "no career guide"),
    ],
    ids=["empty", "blank", "one line", "words", "a name", "pay alone", "no page", "front matter"],
)
def test_what_states_nothing_of_a_role_is_refused(save: Save, content: str, because: str) -> None:
    refused(save("guide.md", content), because)


@pytest.mark.parametrize("name", ["not-a-guide-readme.md", "not-a-guide-recipe.md", "one-line.md"])
def test_other_documents_are_refused(name: str) -> None:
    refused(FOLDER / name, "no career guide")


def test_a_file_that_is_not_there_and_a_folder_are_named(tmp_path: Path) -> None:
    refused(tmp_path / "gone.md", "no such file")
    refused(tmp_path, "folder")


@pytest.mark.parametrize("mark", ["- ", "1. ", "* ", "> ", ">", "- > "])
def test_nesting_without_end_is_refused_with_its_line(lookup: Lookup, mark: str) -> None:
    text = f"{ROLE}### Career Roadmap\n{mark * 3000}deep\n"
    with pytest.raises(InputError, match="nested deeper") as caught:
        read_guide(text, "guide.md", lookup)
    assert caught.value.where == f"guide.md:{text[: text.index(mark * 3000)].count(chr(10)) + 1}"


def test_what_stands_behind_a_deep_list_is_read_too(lookup: Lookup) -> None:
    steps = "\n".join("  " * level + f"- x{level}" for level in range(20))
    guide = read_guide(f"{ROLE}### Tools\n{steps}\n\n### Certifications\n- CISSP\n", "g.md", lookup)
    assert skills(only(guide))[:5] == ["Python", "SQL", "x1", "x2", "x3"]
    assert [c.words for c in only(guide).certifications] == ["CISSP"]


SLOW = {
    "lists in HTML": "<main><h1>x</h1>" + "<ul><li>x" * 500,
    "tables in HTML": "<main><h1>x</h1>" + "<table><tr><td>x" * 3000,
    "tags": "<!doctype html><body>" + "<" * 200_000,
    "open comments": "<!--" * 50_000,
    "comments": "<!-- --> " * 20_000 + "x",
    "notes": "[^" * 100_000,
    "pay": "# R\n## Pay\n- " + "1 000 " * 30_000,
    "ranges": "# R\n## Pay\n- " + "$100K - " * 25_000,
    "blanks": "# R\n## Skills\n- a" + "\u00a0" * 100_000 + "b\n## Pay\n- $90K CAD\n",
    "names": "# R\n## Skills\n- " + "word · " * 8_000 + "\n## Employers\n" + "word, " * 8_000,
    "headings": "# Data Engineer\n" * 6_000,
}


@pytest.mark.parametrize("name", SLOW)
def test_a_text_made_to_be_slow_ends_in_an_answer(lookup: Lookup, name: str) -> None:
    with suppress(InputError):
        read_guide(SLOW[name], "guide.md", lookup)


@pytest.mark.parametrize("word", ["word ", "a", "*a ", "` ", "\\", "&amp;", "é", "Ã©"])
def test_a_line_of_200_kilobytes_is_left_aside(lookup: Lookup, word: str) -> None:
    long = (word * (200_000 // len(word))).strip()
    guide = read_guide(f"{ROLE}{long}\n\n### Certifications\n- CISSP\n", "guide.md", lookup)
    role = only(guide)
    assert {"Python", "SQL"} <= set(skills(role))
    assert [c.words for c in role.certifications] == ["CISSP"]


def test_a_file_that_is_one_line_of_200_kilobytes_is_refused(save: Save) -> None:
    refused(save("line.txt", "word " * 40_000), "no career guide")


def test_a_table_with_ragged_rows_gives_what_its_cells_state(lookup: Lookup) -> None:
    text = (
        "| Role | Pay | Skills |\n|---|---|---|\n"
        "| Data Scientist | $90K CAD | SQL · R |\n"
        "| DevOps Engineer | $100K CAD |\n"
        "| Cloud Solutions Architect |\n"
        "| Data Engineer | $95K CAD | SQL · Python | and more |\n"
    )
    roles = read_guide(text, "guide.md", lookup).roles
    found = {role.name: (len(role.pay), skills(role)) for role in roles}
    assert found == {
        "Data Scientist": (1, ["SQL", "R"]),
        "DevOps Engineer": (1, []),
        "Cloud Solutions Architect": (0, []),
        "Data Engineer": (1, ["SQL", "Python"]),
    }


def test_a_code_block_that_is_never_closed_is_left_aside_to_the_end(lookup: Lookup) -> None:
    text = f"{ROLE}```python\n- Java\n\n## Data Scientist\n\n$1K – $2K\n"
    guide = read_guide(text, "guide.md", lookup)
    assert skills(only(guide)) == ["Python", "SQL"]
    [left] = guide.not_understood
    assert left.line == text.split("\n").index("- Java") + 1
    assert left.words.startswith("- Java")


def test_two_thousand_divisions_around_a_list_hide_nothing(lookup: Lookup) -> None:
    deep = f"{'<div>' * 2000}<ul><li>Python</li><li>SQL</li></ul>{'</div>' * 2000}"
    assert skills(only(read_guide(PAGE + deep, "guide.html", lookup))) == ["Python", "SQL"]


@pytest.mark.parametrize(
    "words",
    [
        "<ul><li>Python<li>SQL",
        "<ul><li>Python</li></p></div></ol><li>SQL</ul>",
        "<ul><li>Python<li>S<b></b>QL<script>alert('x')</script><style>x</style>",
        "<ul><li>Python</ul><nav><ul><li>Home</ul></nav><ul><li hidden>x<li>SQL</ul>",
    ],
)
def test_a_page_with_broken_tags_is_read_as_a_browser_would(lookup: Lookup, words: str) -> None:
    assert {"Python", "SQL"} <= set(skills(only(read_guide(PAGE + words, "g.html", lookup))))


def test_footnotes_are_no_statements_and_keep_no_mark_in_the_words(lookup: Lookup) -> None:
    text = (
        f"{ROLE}### Certifications\n- CISSP[^1]\n- PMP[^long-name]\n\n"
        "[^1]: Asked for in Ottawa\n    and elsewhere.\n[^long-name]: $1,000 a year\n"
    )
    guide = read_guide(text, "guide.md", lookup)
    assert [c.words for c in only(guide).certifications] == ["CISSP", "PMP"]
    assert len(only(guide).pay) == 1
    assert guide.not_understood == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_of_the_file_give_the_same_guide(save: Save, encoding: str) -> None:
    text = ROLE + "### Responsibilities\n- Géré – déjà\n- À l'été\n"
    guide = imported(save("guide.md", text.encode(encoding)))
    assert [line.words for line in only(guide).responsibilities] == ["Géré – déjà", "À l'été"]


PIECES = st.sampled_from([
    "# ", "## ", "### ", "- ", "  - ", "1. ", "> ", "| ", "|---|", "```", "**", "~~", "_", "[",
    "](", "[^1]", "[^1]:", "<ul>", "<li>", "<h2>", "</h2>", "<table>", "<td>", "<!--", "-->",
    "<br>", "---", "===", "\n", "\n\n", "\t", ": ", " · ", " / ", " or ", "→", "$90K", "–",
    "$120K", "à", "%", "1 000", "Data Engineer", "Data Scientist", "Skills", "Pay",
    "Certifications", "Career Roadmap", "Role", "Responsibilities", "Top companies",
    "Compétences", "Salaire", "Python", "CISSP", "RBC", "🎓", "ğŸ§", "â€“", "Â·", "ğ", "\ufe0f",
    "\u20e3", "\u00a0", "\u2060", "\0", "&amp;", "&#0;", "\r\n",
])  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=60).map("".join),
    st.lists(PIECES, max_size=60).map(lambda pieces: ROLE + "".join(pieces)),
    st.lists(PIECES, max_size=60).map(lambda pieces: PAGE + "".join(pieces)),
)


@given(text=TEXTS, name=st.sampled_from(["guide.md", "guide.txt", "guide.html", ""]))
def test_any_text_is_a_guide_or_refused_and_nothing_else_happens(
    lookup: Lookup, text: str, name: str
) -> None:
    try:
        guide = read_guide(text, name, lookup)
    except InputError:
        return
    assert guide.roles
    last = text.count("\n") + 1
    for role in guide.roles:
        lines = [role.line, *(line.line for line in role.responsibilities)]
        lines += [pay.line for pay in role.pay] + [stage.line for stage in role.stages]
        assert all(1 <= line <= last for line in lines)
        assert all(pay.low or pay.high for pay in role.pay)


@given(content=st.binary(max_size=300))
def test_any_bytes_are_a_guide_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("bytes") / "guide.md"
    path.write_bytes(content)
    with pytest.raises(InputError):
        imported(path)
