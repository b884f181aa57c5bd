"""``voyageur check --fix`` mends what needs no judgement, and nothing else."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.catalogue.conftest import Facts
from voyageur.catalogue.check.tidy import fix, tidied

SKILL, EXAM, ROLE = "skills/css.toml", "certifications/old-exam.toml", "roles/web-developer.toml"
JS = "skills/javascript.toml"


def bytes_of(data: Path) -> dict[str, bytes]:
    """Every file with its content."""
    files = sorted(path for path in data.rglob("*") if path.is_file())
    return {str(path.relative_to(data)): path.read_bytes() for path in files}


def test_tidy_facts_are_left_as_they_are(facts: Facts) -> None:
    before = bytes_of(facts.data)
    assert fix(facts.data) == []
    assert bytes_of(facts.data) == before


@pytest.mark.parametrize("name", [SKILL, "exchange.toml"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"^", b"\xef\xbb\xbf"),
        (b"\n", b"\r\n"),
        (b"\n", b" \n"),
        (b"\n", b"\t \n"),
        (b"$", b"\n\n"),
        (b"$", b"  "),
    ],
    ids=["mark", "crlf", "blank", "tab", "blank lines at the end", "blanks at the end"],
)
def test_a_file_that_another_editor_left_is_as_it_was_before(
    facts: Facts, name: str, old: bytes, new: bytes
) -> None:
    path, before = facts.data / name, bytes_of(facts.data)
    content = path.read_bytes()
    spoiled = {b"^": new + content, b"$": content + new}.get(old, content.replace(old, new))
    path.write_bytes(spoiled)
    assert fix(facts.data) == [f"data/{name}"]
    assert bytes_of(facts.data) == before


def test_a_missing_end_of_the_last_line_is_added(facts: Facts) -> None:
    before = bytes_of(facts.data)
    (facts.data / SKILL).write_bytes(before[SKILL].rstrip(b"\n"))
    assert fix(facts.data) == [f"data/{SKILL}"]
    assert bytes_of(facts.data) == before


def test_an_id_that_is_not_the_name_of_its_file_becomes_it(facts: Facts) -> None:
    before = bytes_of(facts.data)
    facts.change(SKILL, 'id = "css"', 'id = "style-sheets"')
    assert fix(facts.data) == [f"data/{SKILL}"]
    assert bytes_of(facts.data) == before


def test_ids_of_parts_of_an_entity_stay(facts: Facts) -> None:
    before = bytes_of(facts.data)
    facts.change(ROLE, 'id = "web-developer"', 'id = "developer"')
    assert fix(facts.data) == [f"data/{ROLE}"]
    assert bytes_of(facts.data) == before


@pytest.mark.parametrize("own", ["", 'id = "web-developer" # = name\n'])
def test_ids_of_parts_stay_whatever_the_own_id_looks_like(facts: Facts, own: str) -> None:
    facts.change(ROLE, 'id = "web-developer"\n', own)
    before = bytes_of(facts.data)
    assert fix(facts.data) == []
    assert bytes_of(facts.data) == before


def test_exchange_rates_are_given_no_id(facts: Facts) -> None:
    text = '# a comment:\n"""\nid = "x"\n"""\n'
    facts.write("exchange.toml", text)
    assert fix(facts.data) == []
    assert facts.read("exchange.toml") == text


JS_BEFORE = """\
id = "javascript"   # the language
name = { en = "JavaScript", fr = "JavaScript" }
kind = "language"
implied_by = ["react"]

[aliases]   # how people write it
any = [
  "JS",         # short
  "ECMAScript", # the standard
  "javascript",
  "js",
]
fr = ["langage JS", 'LANGAGE JS']   # in French

[[traps]]
form = "JS"
case = true
"""

JS_AFTER = (
    JS_BEFORE.replace('  "javascript",\n', "")
    .replace('  "js",\n', "")
    .replace(", 'LANGAGE JS']", "]")
)


def test_dead_aliases_go_and_everything_else_keeps_its_place(facts: Facts) -> None:
    facts.write(JS, JS_BEFORE)
    assert fix(facts.data) == [f"data/{JS}"]
    assert facts.read(JS) == JS_AFTER
    assert facts.check() == []


def test_the_first_of_two_equal_aliases_stays(facts: Facts) -> None:
    facts.change(EXAM, '["OE"]', '["OE", "O.E.", "OE"]')
    assert fix(facts.data) == [f"data/{EXAM}"]
    assert 'aliases = ["OE", "O.E."]\n' in facts.read(EXAM)


def test_an_alias_that_a_trap_speaks_of_stays(facts: Facts) -> None:
    facts.change(JS, '"JS"]\nfr', '"JS", "JAVASCRIPT"]\nfr')
    facts.change(JS, 'form = "JS"', 'form = "JAVASCRIPT"')
    assert fix(facts.data) == []


@pytest.mark.parametrize(
    "text",
    [
        'id = "css" \nname = = \n',
        'id = "other"\nname = = \n',
        '\ufeffid = "css"\r\n= \r\n',
        'id = "css"\naliases.any = ["CSS"\n',
        '<<<<<<< HEAD\nid = "css"\n=======\nid = "style"\n>>>>>>> theirs\n',
    ],
)
def test_a_file_that_is_no_toml_is_not_touched(facts: Facts, text: str) -> None:
    (facts.data / SKILL).write_bytes(text.encode())
    assert fix(facts.data) == []
    assert (facts.data / SKILL).read_bytes() == text.encode()


def test_a_file_that_is_not_utf_8_is_not_touched(facts: Facts) -> None:
    content = 'id = "css" \n# é\n'.encode("latin-1")
    (facts.data / SKILL).write_bytes(content)
    assert fix(facts.data) == []
    assert (facts.data / SKILL).read_bytes() == content


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('name = { en = "JavaScript", fr = "JavaScript" }', 'name = "JavaScript"'),
        ('[aliases]\nany = ["JS"]\nfr = ["langage JS"]', 'aliases = "JS"'),
        ('[[traps]]\nform = "JS"\ncase = true', 'traps = ["JS"]'),
        ('[aliases]\nany = ["JS"]\nfr = ["langage JS"]', 'aliases.any = "JJ"'),
    ],
    ids=["name", "aliases", "traps", "list"],
)
def test_a_file_of_another_shape_is_left_for_the_check_to_name(
    facts: Facts, old: str, new: str
) -> None:
    facts.change(JS, f"{old}\n", "")
    facts.write(JS, f"{new}\n{facts.read(JS)}".rstrip("\n") + "\n")
    before = facts.read(JS)
    assert fix(facts.data) == []
    assert facts.read(JS) == before


def test_blanks_inside_a_text_of_several_lines_stay(facts: Facts) -> None:
    facts.write(SKILL, facts.read(SKILL) + 'note = """\ntwo blanks:  \nend"""\n')
    before = facts.load().skills["css"].note
    fix(facts.data)
    assert facts.load().skills["css"].note == before


def spoil_everything(facts: Facts) -> None:
    """Every kind of mess, in several files at once."""
    facts.write(JS, JS_BEFORE)
    facts.change(ROLE, 'id = "web-developer"', 'id = "developer"')
    facts.change(EXAM, '["OE"]', '["OE", "oe"]')
    for path in sorted(facts.data.rglob("*.toml")):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b" \r\n") + b"\r\n")


def test_what_was_mended_once_has_nothing_left_to_mend(facts: Facts) -> None:
    spoil_everything(facts)
    assert len(fix(facts.data)) > 20
    after = bytes_of(facts.data)
    assert fix(facts.data) == []
    assert bytes_of(facts.data) == after


def test_mended_files_keep_their_rights_and_leave_nothing_beside_them(facts: Facts) -> None:
    path, names = facts.data / SKILL, set(bytes_of(facts.data))
    path.write_text(facts.read(SKILL) + "\n", encoding="utf-8")
    path.chmod(0o640)
    fix(facts.data)
    assert path.stat().st_mode & 0o777 == 0o640
    assert set(bytes_of(facts.data)) == names


def test_a_folder_that_does_not_exist_has_nothing_to_mend(tmp_path: Path) -> None:
    assert fix(tmp_path / "nowhere") == []


TEXT = st.text(st.sampled_from("ab= \t\n\r\ufeff\u00a0\u2028é[#\"'"))


@given(TEXT)
def test_tidying_twice_is_tidying_once(text: str) -> None:
    assert tidied(tidied(text)) == tidied(text)


@given(TEXT)
def test_tidying_changes_no_word(text: str) -> None:
    assert tidied(text).split() == text.lstrip("\ufeff").split()


@given(TEXT.filter(lambda text: not re.search("\"{3}|'{3}", text)))
def test_what_was_tidied_ends_in_one_line_end_and_no_line_in_blanks(text: str) -> None:
    assert tidied(text).endswith("\n")
    assert not tidied(text).endswith("\n\n")
    assert "\r" not in tidied(text)
    assert all(line == line.rstrip(" \t") for line in tidied(text).split("\n"))
