"""Damage undone: whatever is repaired gives the damage back, whatever is whole stays as it is."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from voyageur.understanding.guide.repair import DROPPED, Repaired, damage, repair

ENCODINGS = sorted(DROPPED)
LETTERS = "abcxyzABCXYZ 0123456789.,:;()#*|-\n"
ACCENTS = "éèêàâçïîôùûœæÉÈÀÇÔŒÁÍßüöäñ"
SIGNS = "«»–—’‘“”…·•€™→✓\u00a0\u202f"
EMOJI = "🎓🏢🧭🧠💰💼🗺🚀✅❌⭐⚙️🇨🇦👩‍💻1️⃣"
TEXTS = st.text(alphabet=LETTERS + ACCENTS + SIGNS + EMOJI, max_size=80)
EVIDENT = "été · crème – " * 40
"""Words whose damage is beyond doubt; damage is recognised by what a whole text holds."""


def repaired(damaged: str) -> Repaired:
    found = repair(damaged)
    assert found.encoding, damaged
    return found


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=TEXTS)
def test_what_is_repaired_gives_the_damaged_text_back(encoding: str, text: str) -> None:
    damaged = damage(EVIDENT + text, encoding)
    found = repaired(damaged)
    assert damage(found.text, found.encoding or "") == damaged


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=TEXTS)
def test_a_text_that_lost_no_byte_comes_back_as_it_was(encoding: str, text: str) -> None:
    damaged = damage(EVIDENT + text, encoding)
    assume(damaged.encode(encoding) == (EVIDENT + text).encode())
    found = repaired(damaged)
    assert found.text == EVIDENT + text
    assert all(done.sure for done in found.repairs)


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=TEXTS)
def test_each_repair_names_its_line_and_what_stood_there(encoding: str, text: str) -> None:
    damaged = damage(text, encoding)
    found = repair(damaged)
    lines, mended = damaged.split("\n"), found.text.split("\n")
    assert len(lines) == len(mended)
    for done in found.repairs:
        assert done.before in lines[done.line - 1]
        assert done.after in mended[done.line - 1]
        assert done.before != done.after


@given(text=TEXTS)
def test_a_text_with_an_emoji_as_it_should_be_is_left_alone(text: str) -> None:
    assume(any(ord(c) > 0x2BFF for c in text))
    assert repair(text) == Repaired(text)


@given(text=st.text(alphabet=st.characters(max_codepoint=0x7F)))
def test_a_text_without_any_accent_is_left_alone(text: str) -> None:
    assert repair(text) == Repaired(text)


UNDAMAGED = {
    "french": "« déjà vu », l’été dernier — à Québec, où l’on naît…",
    "french, straight": "Gérer des données à l'échelle, déployer, être à l'écoute.",
    "german": "Größe über alles: Straße, Häuser, Öl.",
    "english": "A naïve café — “résumé” – 20 € · $90K–$120K",
    "emoji": "🎓 Certifications à jour ✅\n🏢 Employeurs",
    "flag": "# 🇨🇦 Carrières",
    "pay": "90\u00a0000\u00a0$ à 120\u00a0000\u00a0$ par année",
    "capitals": "CAFÉ ET THÉ, À ÉVITER",
    "no-break spaces after accents": "Sécurité\u00a0: accès\nQualité\u00a0: tests réguliers\n",
    "dots after accents": "été… café… déjà…",
    "signs after capitals": "CAFÉ™ ET THÉ®",
    "turkish": "İstanbul’da yazılım mühendisliği, ğ ve ş",
    "one mark of damage": "The sign Ã© is what a broken é looks like.",
    "empty": "",
}


@pytest.mark.parametrize("name", UNDAMAGED)
def test_an_undamaged_text_is_returned_without_repairs(name: str) -> None:
    assert repair(UNDAMAGED[name]) == Repaired(UNDAMAGED[name])


MIXED = {
    "an emoji among the damage": "ğŸ§ Learn â€“ this 🎓",
    "greek among the damage": "rÃ©sumÃ© and café λ",
    "chinese among the damage": "rÃ©sumÃ© 中文 Ã©tÃ©",
    "a quotation mark of its own": "rÃ©sumÃ© « Ã©tÃ© »",
}


@pytest.mark.parametrize("name", MIXED)
def test_a_text_that_cannot_be_repaired_whole_is_left_alone(name: str) -> None:
    assert repair(MIXED[name]) == Repaired(MIXED[name])


def test_neighbouring_characters_are_told_as_one_repair() -> None:
    found = repaired(damage("# 🇨🇦 Été\nà — là\n", "cp1252"))
    assert found.text == "# 🇨🇦 Été\nà — là\n"
    assert [(done.line, done.after) for done in found.repairs] == [
        (1, "🇨🇦"),
        (1, "É"),
        (1, "é"),
        (2, "à"),
        (2, "—"),
        (2, "à"),
    ]


def test_the_keycap_s_variation_selector_is_put_back() -> None:
    text = "## 1️⃣ Été – là\n"
    assert "\ufe0f" in text
    damaged = damage(text, "cp1254")
    assert len(damaged.encode("cp1254")) == len(text.encode()) - 1
    assert repaired(damaged).text == text


def test_the_preferred_pictogram_is_taken_where_it_fits_and_only_there() -> None:
    damaged = damage("### 🎓 Été\n### 🧠 – là\n", "cp1254")
    found = repair(damaged, lambda line: "🎓")
    assert found.text == "### 🎓 Été\n### 🧠 – là\n"
    assert all(done.sure for done in found.repairs)


def test_a_choice_that_nothing_decides_is_said_to_be_unsure() -> None:
    found = repaired(damage("🎓 Été – là\n", "cp1254"))
    unsure = [done for done in found.repairs if not done.sure]
    assert [done.before for done in unsure] == [damage("🎓", "cp1254")]
    assert len(unsure[0].after) == 1


def test_repairing_what_was_repaired_changes_nothing() -> None:
    found = repaired(damage("# 🚀 Été — là\n", "cp1254"))
    assert repair(found.text) == Repaired(found.text)
