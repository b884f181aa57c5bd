"""What paper can't take is refused in one message, before anything is written."""

from functools import partial

import pytest

from tests.publishing.samples import AT
from voyageur.domain.errors import InputError
from voyageur.publishing.document import (
    Block,
    Bullets,
    Check,
    Checklist,
    Cover,
    Document,
    Grid,
    Heading,
    KeyFigure,
    Para,
    Span,
    line,
)
from voyageur.publishing.paper.both import to_pdfs
from voyageur.publishing.paper.pdf import to_pdf


def made(*blocks: Block, title: str = "A title") -> bytes:
    return to_pdf(Document(title, "en", (Cover(title), *blocks)), AT)


@pytest.mark.parametrize(
    "document",
    [
        Document("t" * 3000, "en", (Cover("Short"),)),
        Document("Title", "en", (Cover("words " * 500),)),
        Document("Title", "en", (Cover("Title"), Heading(2, "t" * 3000))),
    ],
)
def test_a_title_of_three_thousand_characters_is_refused(document: Document) -> None:
    with pytest.raises(InputError) as refused:
        to_pdf(document, AT)
    assert "characters doesn't fit on a page" in str(refused.value)
    assert len(refused.value.where) < 60


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("مرحبا", "U+0645"),
        ("שלום", "U+05E9"),
        ("données ✨ vives", "U+2728"),
        ("👩‍💻", "U+1F469"),
        ("数据", "U+6570"),
        ("bad \x07 bell", "U+0007"),
    ],
)
@pytest.mark.parametrize("where", ["para", "cell", "check", "figure"])
def test_a_character_that_the_typeface_lacks_is_named(words: str, code: str, where: str) -> None:
    block: Block = {
        "para": Para(line("before ", Span(words, "strong"))),
        "cell": Grid(("A", "B"), ((line("x"), line(words)),)),
        "check": Checklist((Check(line("x"), (line(words),)),)),
        "figure": Cover("Title", figures=(KeyFigure("1", words),)),
    }[where]
    with pytest.raises(InputError) as refused:
        made(block)
    assert refused.value.what.values["code"] == code
    assert refused.value.where in words or words in refused.value.where


def test_the_emoji_of_the_guide_have_pictures() -> None:
    assert made(Para(line("🇨🇦 💰 🧠 🎓 💼 🗺️ 🏢 🧭 1️⃣")))


def test_a_word_longer_than_a_line_is_broken() -> None:
    word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3
    assert made(
        Para(line(word)), Bullets((line(word),)), Grid(("A", "B"), ((line(word), line("x")),))
    )


def test_an_address_of_five_hundred_characters_is_broken() -> None:
    address = "https://example.org/" + "path/" * 100
    assert made(Para(line("see ", Span(address, url=address))))


def test_a_table_with_more_columns_than_a_line_has_room_for_is_refused() -> None:
    columns = tuple(f"Internationalization{n}" for n in range(14))
    with pytest.raises(InputError, match="words have no room"):
        made(Grid(columns, (tuple(line("words") for _ in columns),)))


def test_a_document_without_blocks_but_its_title_is_a_page() -> None:
    assert made().startswith(b"%PDF")


def _same(document: Document) -> Document:
    return document


def test_what_is_wrong_with_one_of_several_is_said_too() -> None:
    right, wrong = Document("T", "en", (Cover("T"),)), Document("T", "fr", (Cover("数据"),))
    for documents in ([right, wrong], [wrong, right]):
        with pytest.raises(InputError) as refused:
            to_pdfs([partial(_same, one) for one in documents], AT, "letter")
        assert refused.value.what.values["char"] == "数"
        assert refused.value.remedy.text
