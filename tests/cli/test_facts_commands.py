"""Facts and guides at the command line, on the invented harbour: every form, both languages."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from voyageur.catalogue.original import original_guide

Refuses = Callable[..., None]
Run = Callable[..., Any]
Save = Callable[[str, bytes | str], Path]

LANGS = ("en", "fr")
both = pytest.mark.parametrize("lang", LANGS)

GUIDE = """# Harbours of Canada

## Harbour Clerk

$50K – $60K CAD / yr

### Skills
- Python · Knots

### Certifications
- Old Anchor

### Top companies
Quay · Nobody

Some words that are no statement at all.
"""
NOT_THE_ROLE = {
    "en": "the whole group and not this role",
    "fr": "pour tout le groupe de base et non pour cette seule profession",
}
QUESTIONS = {
    "roles": ["roles"],
    "role": ["role", "harbour-clerk"],
    "role-in": ["role", "harbour-pilot", "--in", "Ontario"],
    "role-bare": ["role", "harbour-master"],
    "certifications": ["certifications"],
    "certifications-of": ["certifications", "--role", "harbour-clerk"],
    "certifications-retired": ["certifications", "--status", "retired"],
    "skills": ["skills"],
    "skills-like": ["skills", "program"],
    "sources": ["sources"],
    "notices": ["notices"],
    "notices-of": ["notices", "--role", "harbour-clerk", "--in", "Ontario"],
    "notices-none": ["notices", "--role", "harbour-pilot", "--in", "Quebec"],
}
ask = pytest.mark.parametrize("name", QUESTIONS)


@pytest.fixture
def guide(save: Save) -> Path:
    return save("guide.md", GUIDE)


def flat(words: str) -> str:
    """Words as one line with plain spaces."""
    return " ".join(words.replace("\u00a0", " ").replace("\u202f", " ").split())


def tables(markdown: str) -> Iterator[list[list[str]]]:
    """The cells of each table, row by row."""
    for block in re.findall(r"(?:^\|.*\n)+", markdown, re.MULTILINE):
        yield [re.split(r"(?<!\\)\|", row)[1:-1] for row in block.splitlines()]


def answer(run: Run, *words: object) -> str:
    said = run(*words)
    assert (said.status, said.err) == (0, ""), said
    return str(said.out)


def held(value: object, key: str) -> Iterator[Any]:
    """Every value that a key has anywhere in JSON."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == key:
                yield inner
            yield from held(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from held(inner, key)


@ask
@both
def test_every_question_has_an_answer_for_the_terminal_that_fits_it(
    voyageur: Run, name: str, lang: str
) -> None:
    out = answer(voyageur, *QUESTIONS[name], "--lang", lang)
    assert out.strip()
    assert max(map(len, out.splitlines())) <= 100
    assert "\x1b" not in out


@ask
@both
def test_every_answer_as_json_parses_and_is_the_same_in_both_languages_but_for_its_order(
    voyageur: Run, name: str, lang: str
) -> None:
    out = answer(voyageur, *QUESTIONS[name], "--json", "--lang", lang)
    facts = json.loads(out)
    other = json.loads(answer(voyageur, *QUESTIONS[name], "--json", "--lang", "en"))
    if isinstance(facts, list):
        facts, other = (sorted(map(json.dumps, found)) for found in (facts, other))
    assert facts == other


@ask
@both
def test_every_table_in_markdown_has_as_many_cells_in_each_row(
    voyageur: Run, name: str, lang: str
) -> None:
    out = answer(voyageur, *QUESTIONS[name], "--md", "--lang", lang)
    found = list(tables(out))
    assert bool(found) == name.startswith("role")
    for rows in found:
        assert len(rows) > 2
        assert len({len(row) for row in rows}) == 1
        assert all(cell.strip() for row in rows for cell in row)


@ask
@both
def test_every_note_in_markdown_is_defined_and_every_definition_cited(
    voyageur: Run, name: str, lang: str
) -> None:
    out = answer(voyageur, *QUESTIONS[name], "--md", "--lang", lang)
    defined = re.findall(r"^\[\^(\d+)\]:", out, re.MULTILINE)
    cited = set(re.findall(r"(?<!^)\[\^(\d+)\]", out, re.MULTILINE))
    assert defined == [str(n + 1) for n in range(len(defined))]
    assert cited == set(defined)


def test_json_of_a_role_brings_every_source_that_it_names(voyageur: Run) -> None:
    facts = json.loads(answer(voyageur, "role", "harbour-clerk", "--json"))
    named = set(held({k: v for k, v in facts.items() if k != "sources"}, "source"))
    assert named
    assert named <= set(facts["sources"])
    assert facts["sources"]["guide-2025"]["title"] == "The Harbour Guide"
    assert (facts["as_of"], facts["region"]) == ("2026-11-23", "canada")


@pytest.mark.parametrize("question", [["roles"], ["certifications"], ["sources"]])
def test_json_of_a_list_names_the_source_of_each_figure(voyageur: Run, question: list[str]) -> None:
    facts = json.loads(answer(voyageur, *question, "--json"))
    assert isinstance(facts, list)
    figures = [*held(facts, "pay"), *held(facts, "prices")]
    assert all(fact["source"] == "guide-2025" for found in figures for fact in found)
    assert question != ["sources"] or {s["source"]["id"] for s in facts} == {
        "guide-2025",
        "quay-adverts",
    }


@both
def test_a_role_s_wage_is_said_to_be_the_whole_group_s(voyageur: Run, lang: str) -> None:
    for role in ("harbour-clerk", "harbour-pilot"):
        for form in ([], ["--md"]):
            out = flat(answer(voyageur, "role", role, *form, "--lang", lang))
            assert out.count(NOT_THE_ROLE[lang]) == 1


@both
def test_the_list_of_roles_says_that_its_medians_are_the_groups_own(
    voyageur: Run, lang: str
) -> None:
    said = {"en": "not to the role", "fr": "et non pour la profession"}
    for form in ([], ["--md"]):
        assert said[lang] in flat(answer(voyageur, "roles", *form, "--lang", lang))


def test_a_wage_carries_its_note_with_source_day_and_edition(voyageur: Run) -> None:
    out = answer(voyageur, "role", "harbour-clerk", "--md")
    [wage] = [line for line in out.splitlines() if "not this role" in line]
    assert "$20 – $41.25 an hour (median $30.50)[^2]" in flat(wage)
    [note] = [line for line in out.splitlines() if line.startswith("[^2]:")]
    assert "The Harbour Guide" in note
    assert "Quay wages, 2025 edition" in note
    assert "read Jan 2, 2026" in note


def test_a_region_without_a_figure_shows_the_next_wider_one_by_name(voyageur: Run) -> None:
    facts = json.loads(answer(voyageur, "role", "harbour-clerk", "--in", "Ontario", "--json"))
    assert facts["region"] == "ontario"
    assert [pay["wage"]["region"] for pay in facts["official_pay"]] == ["canada"]
    out = flat(answer(voyageur, "role", "harbour-clerk", "--in", "Ontario"))
    assert "Canada: $20" in out


def test_a_role_without_pay_says_that_it_is_unknown(voyageur: Run) -> None:
    out = answer(voyageur, "role", "harbour-master", "--md")
    assert "## Pay\n\nunknown\n" in out
    french = answer(voyageur, "role", "harbour-master", "--md", "--lang", "fr")
    assert "$" not in french.partition("## Certifications")[0]


@both
def test_a_retired_certification_is_struck_and_names_its_successor(
    voyageur: Run, lang: str
) -> None:
    old, new = {"en": ("Old Anchor", "Anchor"), "fr": ("Vieille ancre", "Ancre")}[lang]
    for question in (["role", "harbour-clerk"], ["certifications"]):
        out = answer(voyageur, *question, "--md", "--lang", lang)
        [line] = [line for line in out.splitlines() if f"~~{old}~~" in line]
        assert f"→ {new}" in line
    assert f"~~{new}~~" not in out


@pytest.mark.parametrize(
    ("wish", "names"),
    [
        ([], ["anchor", "buoy", "old-anchor"]),
        (["--role", "harbour-pilot"], ["buoy"]),
        (["--role", "Commis de port"], ["anchor", "buoy", "old-anchor"]),
        (["--status", "retired"], ["old-anchor"]),
        (["--status", "active"], ["anchor", "buoy"]),
        (["--status", "planned"], []),
        (["--role", "harbour-pilot", "--status", "retired"], []),
    ],
)
def test_certifications_are_chosen_by_role_and_status(
    voyageur: Run, wish: list[str], names: list[str]
) -> None:
    facts = json.loads(answer(voyageur, "certifications", *wish, "--json"))
    assert [one["certification"]["id"] for one in facts] == names


def test_the_status_is_that_of_the_day(voyageur: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for day, status in (("2025-03-31", "retiring"), ("2025-04-01", "retired")):
        monkeypatch.setenv("VOYAGEUR_TODAY", day)
        facts = json.loads(answer(voyageur, "certifications", "--json"))
        [old] = [one for one in facts if one["certification"]["id"] == "old-anchor"]
        assert (old["status"], old["last_day"]) == (status, "2025-03-31")


@pytest.mark.parametrize(
    ("day", "late"), [("2026-04-02", False), ("2026-04-03", True), ("2026-11-23", True)]
)
def test_what_is_past_its_review_says_so_from_the_day_after(
    voyageur: Run, monkeypatch: pytest.MonkeyPatch, day: str, late: bool
) -> None:
    monkeypatch.setenv("VOYAGEUR_TODAY", day)
    out = flat(answer(voyageur, "certifications"))
    assert ("past its review since Apr 2, 2026" in out) is late
    facts = json.loads(answer(voyageur, "certifications", "--json"))
    assert [one["past_review"] for one in facts] == [late, False, late]


def test_no_certification_that_fits_is_said_in_words(voyageur: Run) -> None:
    wish = ("certifications", "--role", "harbour-pilot", "--status", "retired")
    assert answer(voyageur, *wish) == "There is none.\n"
    assert answer(voyageur, *wish, "--lang", "fr") != "There is none.\n"
    assert json.loads(answer(voyageur, *wish, "--json")) == []


@pytest.mark.parametrize(
    ("query", "names"),
    [("python", ["python"]), ("PROGRAM", ["python"]), ("comptabilité", ["bookkeeping"])],
)
def test_skills_are_found_by_part_of_a_spelling(
    voyageur: Run, query: str, names: list[str]
) -> None:
    facts = json.loads(answer(voyageur, "skills", query, "--json"))
    assert [skill["id"] for skill in facts] == names


@both
def test_a_skill_says_how_it_is_written_and_who_asks_for_it(voyageur: Run, lang: str) -> None:
    out = flat(answer(voyageur, "skills", "Azure", "--lang", lang))
    assert "Microsoft Azure" in out
    names = {"en": "Harbour Clerk · Harbour Pilot", "fr": "Commis de port · Pilote de port"}
    assert names[lang] in out


@both
def test_the_sources_say_terms_day_and_how_many_facts_each_gives(voyageur: Run, lang: str) -> None:
    out = answer(voyageur, "sources", "--md", "--lang", lang)
    [guide] = [flat(line) for line in out.splitlines() if "guide-2025" in line]
    assert "The Harbour Guide" in guide
    assert "Quay Press" in guide
    assert {"en": "read Jan 2, 2026", "fr": "2 janv. 2026"}[lang] in guide
    assert int(guide.rpartition(" ")[2]) > 10


UNKNOWN = {
    "role": (["role", "harbor-clark"], "there is no role “harbor-clark”", "harbor-clark"),
    "role-of": (["certifications", "--role", "x"], "there is no role “x”", "« x »"),
    "region": (["role", "harbour-clerk", "--in", "Ontaryo"], "no region “Ontaryo”", "Ontaryo"),
    "status": (["certifications", "--status", "gone"], "--status: there is no status", "gone"),
    "skill": (["skills", "zzzz"], "there is no skill “zzzz”", "« zzzz »"),
    "skill-json": (["skills", "zzzz", "--json"], "there is no skill “zzzz”", "« zzzz »"),
    "as-given": (
        ["guide", "export", "--as-given", "--format", "html"],
        "--format: the original guide is Markdown",
        "--format",
    ),
    "format": (["guide", "export", "--format", "pdf"], "--format", "--format"),
    "size": (["guide", "import", "x.md", "--max-mb", "0"], "--max-mb: 0 MB", "--max-mb"),
    "no-role": (["role"], "ROLE is missing", "ROLE"),
    "no-file": (["guide", "import"], "FILE is missing", "FILE"),
    "two-roles": (["role", "harbour-clerk", "pilot"], "what is “pilot” for?", "pilot"),
}


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_does_not_exist_is_refused_with_a_remedy(refuses: Refuses, name: str) -> None:
    words, en, fr = UNKNOWN[name]
    refuses(*words, status=2, en=en, fr=fr)


@pytest.mark.parametrize(
    ("words", "near"),
    [
        (["role", "harbor-clark"], "harbour-clerk"),
        (["role", "harbour-clerk", "--in", "Ontaryo"], "ontario"),
        (["certifications", "--status", "gone"], "planned, active, retiring, retired"),
        (["skills", "pyton"], "python"),
    ],
)
def test_the_remedy_names_what_there_is(voyageur: Run, words: list[str], near: str) -> None:
    assert near in voyageur(*words).err.splitlines()[1]


BAD_GUIDES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "empty"),
    "letter": (b"Dear Ada,\n\nSee you at the quay.\n", "this is no career guide"),
    "binary": (bytes(range(256)) * 8, "not text"),
}


@pytest.mark.parametrize("name", BAD_GUIDES)
def test_a_file_that_is_no_guide_is_refused(refuses: Refuses, save: Save, name: str) -> None:
    content, said = BAD_GUIDES[name]
    refuses("guide", "import", save("bad.md", content), status=1, en=said, fr="bad.md")


def test_a_guide_larger_than_the_limit_is_refused_and_the_limit_can_be_raised(
    voyageur: Run, save: Save
) -> None:
    large = save("large.md", GUIDE + "\nmore words here" * 1000)
    said = voyageur("guide", "import", large, "--max-mb", "0.01")
    assert (said.status, said.out) == (1, "")
    assert "--max-mb" in said.err
    assert voyageur("guide", "import", large, "--max-mb", "1").status == 0


@both
def test_an_imported_guide_shows_roles_changes_gaps_and_what_is_left(
    voyageur: Run, guide: Path, lang: str
) -> None:
    out = flat(answer(voyageur, "guide", "import", guide, "--lang", lang))
    for words in {
        "en": [
            "line 3: Harbour Clerk (harbour-clerk) $50,000 – $60,000 a year",
            "line 11: Old Anchor: retired: last sat on Mar 31, 2025 → Anchor",
            "line 8: Knots",
            "line 14: Nobody",
            "line 16: Some words that are no statement at all.",
        ],
        "fr": [
            "ligne 3 : Harbour Clerk (harbour-clerk) 50 000 $ – 60 000 $ par an",
            "ligne 11 : Old Anchor : retirée",
            "ligne 8 : Knots",
            "ligne 14 : Nobody",
            "ligne 16 : Some words that are no statement at all.",
        ],
    }[lang]:
        assert words in out


def test_the_damage_of_a_guide_is_listed_with_its_lines(voyageur: Run, save: Save) -> None:
    damaged = save("guide.md", GUIDE.encode().decode("cp1252").encode())
    out = flat(answer(voyageur, "guide", "import", damaged))
    assert "â€“ → – (lines 5)" in out
    assert "Â· → · (lines 8, 14)" in out
    facts = json.loads(answer(voyageur, "guide", "import", damaged, "--json"))
    assert [(r["line"], r["after"]) for r in facts["repairs"]] == [(5, "–"), (8, "·"), (14, "·")]


@both
def test_an_imported_guide_as_json_is_what_is_written_with_out(
    voyageur: Run, guide: Path, tmp_path: Path, lang: str
) -> None:
    out = tmp_path / "new" / "guide.json"
    said = voyageur("guide", "import", guide, "--json", "--out", out, "--lang", lang)
    assert said.status == 0
    assert out.read_text(encoding="utf-8") == said.out
    assert str(out) in said.err
    [role] = json.loads(said.out)["roles"]
    assert role["ref"] == "role:harbour-clerk"
    assert [item["refs"] for item in role["groups"][0]["items"]] == [["skill:python"], []]
    assert role["certifications"][0]["refs"] == ["certification:old-anchor"]


@both
def test_the_exported_guide_is_markdown_that_imports_again(
    voyageur: Run, tmp_path: Path, lang: str
) -> None:
    out = tmp_path / "guide.md"
    said = voyageur("guide", "export", "--lang", lang, "--out", out)
    assert (said.status, said.out) == (0, "")
    assert str(out) in said.err
    assert answer(voyageur, "guide", "export", "--lang", lang) == out.read_text(encoding="utf-8")
    facts = json.loads(answer(voyageur, "guide", "import", out, "--json"))
    assert facts["lang"] == lang
    roles = ["role:harbour-clerk", "role:harbour-pilot", "role:harbour-master"]
    assert [role["ref"] for role in facts["roles"]] == roles


@both
def test_the_exported_page_is_html_in_its_language(voyageur: Run, lang: str) -> None:
    page = LexborHTMLParser(answer(voyageur, "guide", "export", "--format", "html", "--lang", lang))
    html = page.css_first("html")
    assert html
    assert html.attributes["lang"] == f"{lang}-CA"
    assert [node.text() for node in page.css("s")] == [
        {"en": "Old Anchor", "fr": "Vieille ancre"}[lang]
    ]
    targets = {f"#{node.attributes['id']}" for node in page.css("[id]")}
    assert {node.attributes["href"] for node in page.css("sup a, nav a")} == targets


@both
def test_the_guide_as_given_is_the_repaired_original_in_either_language(
    voyageur: Run, lang: str
) -> None:
    given = answer(voyageur, "guide", "export", "--as-given", "--lang", lang)
    assert given == original_guide()


@pytest.mark.parametrize("words", [["export"], ["export", "--format", "html"], ["import", "GUIDE"]])
def test_a_folder_that_is_a_file_is_refused_and_nothing_is_left_behind(
    voyageur: Run, guide: Path, tmp_path: Path, words: list[str]
) -> None:
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    wish = [guide if word == "GUIDE" else word for word in words]
    for lang, name in (("en", "Error: "), ("fr", "Erreur\u00a0: ")):
        said = voyageur("guide", *wish, "--out", guide / "deep" / "x.md", "--lang", lang)
        assert said.status == 1
        what, remedy = said.err.splitlines()
        assert what.startswith(name)
        assert "--out" in remedy
    assert {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()} == before


def test_a_folder_where_the_file_should_be_is_refused_and_stays(
    voyageur: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "guide.md"
    folder.mkdir()
    said = voyageur("guide", "export", "--out", folder)
    assert (said.status, said.out) == (1, "")
    assert "a folder is where a file should be" in said.err
    assert sorted(p.name for p in tmp_path.iterdir() if p.name != ".adverts.json") == ["guide.md"]


def test_a_file_that_was_there_is_replaced_whole(voyageur: Run, tmp_path: Path) -> None:
    out = tmp_path / "guide.md"
    out.write_text("x" * 100_000)
    assert voyageur("guide", "export", "--out", out).status == 0
    text = out.read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert "xxx" not in text


COMMANDS = ("roles", "role", "certifications", "skills", "sources", "guide")


@pytest.mark.parametrize(
    ("words", "variable"),
    [(["--help"], "fr"), (["--lang", "fr", "--help"], None), (["--help", "--lang", "fr"], None)],
)
def test_the_help_speaks_french_where_that_is_asked_for(
    voyageur: Run, monkeypatch: pytest.MonkeyPatch, words: list[str], variable: str | None
) -> None:
    english = answer(voyageur, "--help")
    if variable:
        monkeypatch.setenv("VOYAGEUR_LANG", variable)
    french = answer(voyageur, *words)
    assert "Pour commencer" in french
    assert "Langue de la réponse." in french
    said = dict(re.findall(r"^  ([a-z]+)  +(\S.*)$", french, re.MULTILINE))
    ours = dict(re.findall(r"^  ([a-z]+)  +(\S.*)$", english, re.MULTILINE))
    assert set(COMMANDS) <= set(said) == set(ours)
    assert all(said[name] != ours[name] for name in said)


@pytest.mark.parametrize("name", [*COMMANDS, "guide import", "guide export"])
def test_each_command_s_help_is_french_after_english_and_english_after_french(
    voyageur: Run, name: str
) -> None:
    english = answer(voyageur, *name.split(), "--help")
    french = answer(voyageur, "--lang", "fr", *name.split(), "--help")
    assert "Langue de la réponse." in french
    assert "Language of the answer." in english
    assert answer(voyageur, *name.split(), "--help") == english


def test_the_language_before_a_command_holds_for_its_answer(voyageur: Run) -> None:
    before = answer(voyageur, "--lang", "fr", "roles")
    assert before == answer(voyageur, "roles", "--lang", "fr")
    assert "Commis de port" in before
