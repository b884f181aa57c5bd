"""Which spellings are found in a text, before anybody judges what they mean."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.understanding.words import certifications, found, skills, vocabulary
from voyageur.understanding.fold import Text, fold
from voyageur.understanding.vocabulary import certification_spellings, spellings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("JavaScript", ["javascript"]),
        ("Java, JavaScript", ["java", "javascript"]),
        ("C, C++, C#", ["c", "cpp", "csharp"]),
        ("Amazon Web Services", ["aws"]),
        ("GitHub Actions", ["github"]),
        (".NET", ["dotnet"]),
        ("ASP.NET", []),
        ("Node.js", ["nodejs"]),
        ("node.js.", ["nodejs"]),
        ("CI/CD", ["cicd"]),
        ("CI-CD", ["cicd"]),
        ("CICD", []),
        ("Python3", []),
        ("Python's", ["python"]),
        ("(Python)", ["python"]),
        ("MySQL", []),
        ("Java++ and SQL#", []),
        ("gitignore", []),
        ("l'apprentissage avec Python.", ["python"]),
    ],
)
def test_the_longest_whole_spelling_is_found(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_certification_is_found_by_name_and_code_but_not_by_a_bare_number() -> None:
    assert found("AWS Certified Cloud Architect; CA-100; room 312") == ["cloud-architect"] * 2


@given(st.lists(st.sampled_from(["Java", "JavaScript", "C", "C++", "x", " ", ",", "."])))
def test_hits_are_in_order_and_never_overlap(parts: list[str]) -> None:
    hits = vocabulary().search(Text("".join(parts)))[0]
    assert all(one[1] <= other[0] for one, other in pairwise(hits))


@given(st.text())
def test_any_text_can_be_searched_and_hits_name_what_stands_there(text: str) -> None:
    for start, end, form in vocabulary().search(Text(text))[0]:
        assert fold(text[start:end]).split() in [
            fold(spelling).split()
            for spelling in (
                spellings(skills()[form.ident])
                if form.kind == "skill"
                else certification_spellings(certifications()[form.ident])
            )
        ]
