"""Words are set as a Canadian copy editor would set them; hard_cases.toml is the editor's page."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voyageur.domain.names import LANGS, Lang
from voyageur.locale.typography.typeset import typeset

# U+00A0, the space that doesn't break, is written "_" below and in the page of hard cases.

with Path(__file__).with_name("hard_cases.toml").open("rb") as source:
    PAGE = tomllib.load(source)
CASES = [
    (lang, case["given"], case["wanted"], case["why"]) for lang in LANGS for case in PAGE[lang]
]

SIGNS = "aeilqudsDLNMh'\"«»“”‘’ -–—.…:;!?$%,/()0159 \u00a0\u202f\ue000@kMG`\\\n"
PIECES = (
    "de |le |les |la |que |à |De |entre |si il |jusque |me |ne |ou |on |aux |$|90,000|120 000"
    "|160 000| $| – | - |-|--| -- |\"|'|‘|’|“|”|«|»|« | »|https://x.org/a|--in|5-10| years|AZ-305"
    "|9:00|...|…|1er| mars|Mar |No |no. | h|h|30|5|2027| |\u00a0|\u202f|M. |Azure|Hadoop|il|one"
    "|homme| : |:|; | ;| !|?|%| %|.|, |(|)|\n|k|$90k|US$|\ue000|`|y|x@y.ca|plan.json|/a/b|\\|s"
    "|'90s|1.5|8h30|°C|Go"
)
CODE = (
    "https://x.org/a?b=1;c'd--e www.x.org/5-10 jean.d-u@exemple.ca a/b/plan.json ./5-10.csv /etc/h"
    " --market --salary=$90,000 `it's...` C:\\l'an open.canada.ca/5-10 2026-11-28 2026-11 3.11.7"
    " 416-555-1234 9:00 9:00-17:00 DP-203 AZ-305 C# .NET Node.js CI/CD 21211 2026-11-28T09:00"
)
LANG = st.sampled_from(LANGS)
TEXT = st.one_of(
    st.lists(st.sampled_from(PIECES.split("|")), max_size=14).map("".join),
    st.text(SIGNS, max_size=24),
    st.text(max_size=40),
)


def shown(text: str) -> str:
    return text.replace("\u00a0", "_")


def only(kind: str, text: str) -> str:
    """The letters or the digits of a text, in their order."""
    keep = str.isdigit if kind == "digits" else str.isalpha
    return "".join(sign for sign in text if keep(sign))


def remains(letters: str, of: str) -> bool:
    """Whether the letters are all there, in order, among others."""
    left = iter(of)
    return all(letter in left for letter in letters)


@pytest.mark.parametrize(("lang", "text", "wanted", "why"), CASES, ids=[c[1] for c in CASES])
def test_a_hard_case_is_set_as_the_copy_editor_wants_it(
    lang: Lang, text: str, wanted: str, why: str
) -> None:
    assert shown(typeset(text, lang)) == wanted, why


def test_the_page_of_hard_cases_is_long_and_says_nothing_twice() -> None:
    for lang in LANGS:
        texts = [case["given"] for case in PAGE[lang]]
        assert len(texts) >= 60
        assert len(set(texts)) == len(texts)


@given(TEXT, LANG)
def test_what_is_set_stays_as_it_is_when_set_again(text: str, lang: Lang) -> None:
    once = typeset(text, lang)
    assert typeset(once, lang) == once


@pytest.mark.parametrize(("lang", "text", "wanted", "why"), CASES, ids=[c[1] for c in CASES])
def test_a_hard_case_once_set_is_settled(lang: Lang, text: str, wanted: str, why: str) -> None:
    assert shown(typeset(typeset(text, lang), lang)) == wanted, why


@given(TEXT, LANG)
def test_no_digit_is_lost(text: str, lang: Lang) -> None:
    assert only("digits", typeset(text, lang)) == only("digits", text)


@given(TEXT)
def test_no_letter_is_lost_in_english(text: str) -> None:
    assert only("letters", typeset(text, "en")) == only("letters", text)


@given(TEXT.filter(lambda text: "le" not in text))
def test_french_loses_only_the_vowels_it_elides(text: str) -> None:
    kept = only("letters", typeset(text, "fr")).casefold()
    consonants = "".join(sign for sign in only("letters", text).casefold() if sign not in "aei")
    assert remains(consonants, kept)


@given(st.text("bcfgkpvxz 0123456789.,;:!?'\"«»%$-", max_size=40))
def test_french_keeps_every_letter_where_nothing_elides(text: str) -> None:
    added = only("letters", typeset(text, "fr")).casefold()
    assert "".join(x for x in added if x not in "àdet") == only("letters", text)


@given(TEXT, LANG)
def test_the_spaces_around_a_fragment_stay(text: str, lang: Lang) -> None:
    done = typeset(text, lang)
    assert done[: len(done) - len(done.lstrip())] == text[: len(text) - len(text.lstrip())]
    assert done[len(done.rstrip()) :] == text[len(text.rstrip()) :]


@given(st.sampled_from(CODE.split()), LANG)
def test_code_among_words_is_left_alone(code: str, lang: Lang) -> None:
    for frame in ("{}", "voir {} ici", "({})", "voir {}, puis", "de {}"):
        assert typeset(frame.format(code), lang) == frame.format(code)


@given(st.text("ab «»\u00a0\u202f.,:;!?'\"$%()5-", max_size=24))
def test_no_guillemet_is_left_alone_at_the_end_of_a_line(text: str) -> None:
    for before, after in pairwise(typeset(f"x{text}x", "fr")):
        assert (before, after) not in {(" ", "»"), ("«", " ")}


@given(st.lists(st.sampled_from(["projet", "Azure", "de", "le", "offre", "été", "12"]), max_size=9))
def test_words_without_signs_only_ever_elide_and_contract(words: list[str]) -> None:
    done = typeset(" ".join(words), "fr")
    assert "de Azure" not in done
    assert "le offre" not in done
    assert not any(sign in done for sign in "«»“”–…:")
