"""Every rule shows its skill, and what only looks like it shows nothing."""

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.understanding.adversary import attacks, growth
from voyageur import evidence
from voyageur.catalogue.artefact import catalogue
from voyageur.evidence.rule import RuleError, read_rules
from voyageur.evidence.ruling import Rules, load_rules

FOLDER = Path(evidence.__path__[0], "rules")
CASES = Path(__file__).with_name("cases")
SKILLS = sorted(path.stem for path in FOLDER.glob("*.toml"))
MOST_GROWTH = 3.2
PATHS = [
    "a.py", "a.ipynb", "requirements.txt", "pyproject.toml", "setup.cfg", "setup.py", "Pipfile",
    "environment.yml", "package.json", "pom.xml", "build.gradle", "build.gradle.kts",
    "build.sbt", "libs.versions.toml", "go.mod", "Cargo.toml", "a.csproj", "packages.config",
    "DESCRIPTION", "a.ts", "a.go", "a.rs", "A.java", "a.cs", "a.R", "a.tf", "a.yaml", "a.json",
    "a.sql", "a.sh", "Dockerfile",
]  # fmt: skip


def shown(path: str, text: str) -> set[str]:
    rules = load_rules()
    hits = {hit.skill for hit in rules.hits(path, text)} if rules.reads(path) else set()
    return hits | set(rules.skills_by_path(path))


def cases(skill: str) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = tomllib.loads(
        (CASES / f"{skill}.toml").read_text(encoding="utf-8")
    )
    return found


def test_each_rule_has_its_cases_and_each_case_its_rule() -> None:
    assert sorted(path.stem for path in CASES.glob("*.toml")) == SKILLS


@pytest.mark.parametrize("skill", SKILLS)
def test_a_rule_shows_its_skill_and_not_by_what_is_near(skill: str) -> None:
    said = cases(skill)
    assert said["shows"]
    assert said["shows_not"]
    missed = [one for one in said["shows"] if skill not in shown(one["path"], one["text"])]
    wrong = [one for one in said["shows_not"] if skill in shown(one["path"], one["text"])]
    assert (missed, wrong) == ([], [])


def test_every_part_of_every_rule_is_tried() -> None:
    rules = load_rules()
    tried = {
        hit.rule
        for skill in SKILLS
        for one in cases(skill)["shows"]
        for hit in rules.hits(one["path"], one["text"])
    }
    parts = set()
    for rule in read_rules(FOLDER, catalogue().skills):
        parts |= {f"{rule.skill}/content.{n}" for n, _ in enumerate(rule.content, start=1)}
        for part in ("packages", "imports"):
            group = getattr(rule, part)
            kinds = [kind for kind in group.__slots__ if getattr(group, kind)]
            parts |= {f"{rule.skill}/{part}.{kind}" for kind in kinds}
    assert parts - tried == set()


def test_every_rule_says_something() -> None:
    empty = [
        rule.skill
        for rule in read_rules(FOLDER, catalogue().skills)
        if not (rule.files or rule.content or any(map(any, _named(rule))))
    ]
    assert empty == []


def _named(rule: object) -> list[list[tuple[str, ...]]]:
    groups = [getattr(rule, part) for part in ("packages", "imports")]
    return [[getattr(group, kind) for kind in group.__slots__] for group in groups]


def patterns() -> list[str]:
    found = {
        pattern
        for rule in read_rules(FOLDER, catalogue().skills)
        for content in rule.content
        for pattern in (content.pattern, content.beside)
        if pattern is not None
    }
    return sorted(found)


@pytest.mark.parametrize("pattern", patterns())
def test_no_pattern_takes_much_longer_than_its_text_gets_longer(pattern: str) -> None:
    compiled = re.compile(pattern, re.M)
    slow = [one for one in attacks(compiled) if growth(compiled, *one) > MOST_GROWTH]
    assert slow == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('skill = "python"\nfile = ["**/*.py"]\n', "python.toml:2: file: there is no such key"),
        (
            'skill = "python"\n[packages]\nruby = ["a"]\n',
            "python.toml:3: packages.ruby: there is no such key",
        ),
        ('skill = "java"\n', "python.toml:1: skill: the skill java is not the file's name python"),
        (
            'skill = "python"\n[[content]]\nfiles = ["*"]\npattern = "("\nwhat = "a"\n',
            "python.toml:4: content.0.pattern: no regular expression",
        ),
        ("skill = [\n", "python.toml:"),
    ],
)
def test_a_wrong_rule_is_refused_with_its_file_and_key(
    tmp_path: Path, text: str, said: str
) -> None:
    (tmp_path / "python.toml").write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as raised:
        read_rules(tmp_path, {"python", "java"})
    assert said in str(raised.value)


def test_a_rule_for_no_skill_of_the_catalogue_is_refused(tmp_path: Path) -> None:
    (tmp_path / "alchemy.toml").write_text('skill = "alchemy"\n', encoding="utf-8")
    with pytest.raises(RuleError, match="there is no skill alchemy"):
        read_rules(tmp_path, {"python"})


def test_the_shipped_rules_are_read_once_and_many() -> None:
    assert load_rules() is load_rules()
    assert isinstance(load_rules(), Rules)
    assert len(SKILLS) >= 150


WORDS = st.sampled_from(
    ["import ", "from ", "(", ")", "[", "{", '"', "'", "\n", "dependencies", "=", ":",
     "<dependency>",
     "<artifactId>", '"""', "a.b", "require (", "[project]", "\x00", "\ufffd", "é", "\r",
     "\u2028", "- "]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(PATHS), st.one_of(st.text(), st.lists(WORDS, max_size=40).map("".join)))
def test_no_text_is_refused_and_every_place_is_in_it(path: str, text: str) -> None:
    for hit in load_rules().hits(path, text):
        assert 1 <= hit.first_line <= hit.last_line <= text.count("\n") + 1


@pytest.mark.parametrize(
    "path", ["a.ipynb", "package.json", "pyproject.toml", "Cargo.toml", "Pipfile"]
)
@pytest.mark.parametrize(
    "text", ["[" * 100_000, "a = " + "[" * 100_000, '{"a":' * 100_000, "9" * 10_000]
)
def test_a_bomb_shows_nothing(path: str, text: str) -> None:
    assert list(load_rules().hits(path, text)) == []


KINDS = ("bin", "py", "c", "yaml")


def test_many_paths_are_cheap() -> None:
    rules = load_rules()
    paths = [f"src/a{n}/b/file_{n}.{kind}" for n in range(2_000) for kind in KINDS]
    assert sum(rules.reads(path) for path in paths) >= 4_000
