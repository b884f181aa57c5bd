"""The exported guide: it reads back as the catalogue has it, and every figure says who says so."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from selectolax.lexbor import LexborHTMLParser

from voyageur.domain.guide import Guide, GuideName, GuideRole
from voyageur.domain.names import LANGS, Lang, say
from voyageur.domain.role import Role
from voyageur.locale.typography.typeset import typeset
from voyageur.publishing.document import (
    Bullets,
    Document,
    Grid,
    Heading,
    Line,
    Notes,
    Para,
    Span,
    line,
)
from voyageur.publishing.guide_document import guide_document
from voyageur.publishing.html import to_html
from voyageur.publishing.markdown import to_markdown
from voyageur.publishing.notebook import titled
from voyageur.services.context import Context
from voyageur.understanding.guide import read_guide

DAY = date(2026, 11, 28)
LATER = date(2030, 1, 1)
MONEY = re.compile(r"\$[\u00a0 ]?\d|\d[\u00a0 ]?\$")
DAYS = {
    "en": re.compile(r"[A-Z][a-z]{2} \d{1,2}, \d{4}"),
    "fr": re.compile(r"\d{1,2}(er)?[\u00a0 ][a-zéû]{3,5}\.?[\u00a0 ]\d{4}"),
}
LATE = {"en": "Past its review since", "fr": "À réviser depuis"}
GROUP = {"en": "NOC", "fr": "CNP"}
WRITTEN = {"md": to_markdown, "html": to_html}

everywhere = pytest.mark.parametrize("lang", LANGS)
written = pytest.mark.parametrize("form", sorted(WRITTEN))


@cache
def context() -> Context:
    return Context()


def written_by(known: Context, lang: Lang, at: date) -> Document:
    return guide_document(known.catalogue, known.tables, known.translator(lang), at)


@cache
def exported(lang: Lang, at: date = DAY) -> Document:
    return written_by(context(), lang, at)


@cache
def text_of(lang: Lang, form: str, at: date = DAY) -> str:
    return WRITTEN[form](exported(lang, at))


@cache
def again(lang: Lang, form: str) -> Guide:
    return read_guide(text_of(lang, form), f"guide.{form}", context().lookup)


def pairs(lang: Lang, form: str) -> list[tuple[GuideRole, Role]]:
    """Each role as it was read again with the catalogue's own."""
    roles = sorted(context().catalogue.roles.values(), key=lambda role: role.number)
    return list(zip(again(lang, form).roles, roles, strict=True))


def laid_out(words: str, lang: Lang, form: str) -> str:
    """Words as they stand in a form: a page has the typography of its language."""
    return typeset(words, lang) if form == "html" else words


def ids(names: tuple[GuideName, ...]) -> list[tuple[str, ...]]:
    return [tuple(ref.partition(":")[2] for ref in name.refs) for name in names]


def lines_of(document: Document) -> Iterator[Line]:
    """Every line but the notes and headings."""
    for block in document.blocks:
        if isinstance(block, Para):
            yield block.line
        elif isinstance(block, Bullets):
            yield from block.lines
        elif isinstance(block, Grid):
            yield from (cell for row in block.rows for cell in row)


def notes_of(document: Document) -> list[str]:
    [notes] = [block for block in document.blocks if isinstance(block, Notes)]
    return ["".join(span.text for span in one) for one in notes.lines]


@everywhere
@written
def test_it_is_a_guide_again_in_its_language_and_nothing_in_it_is_left_over(
    lang: Lang, form: str
) -> None:
    guide = again(lang, form)
    assert guide.lang == lang
    assert guide.title == laid_out(exported(lang).title, lang, form)
    assert guide.repairs == ()
    left = {"md": 1 + 3 + 1, "html": 1 + 2 * 3 + 1}
    assert len(guide.not_understood) == left[form], (
        "introduction, three key figures, what is said of the pay"
    )
    assert len(guide.advice) == 4


@everywhere
@written
def test_its_roles_are_the_catalogue_s(lang: Lang, form: str) -> None:
    for read, role in pairs(lang, form):
        assert (read.ref, read.name) == (f"role:{role.id}", say(role.name, lang))


@everywhere
@written
def test_its_skills_stand_in_the_catalogue_s_groups(lang: Lang, form: str) -> None:
    for read, role in pairs(lang, form):
        found = [(group.name, ids(group.items)) for group in read.groups]
        wanted = [
            (laid_out(say(group.name, lang), lang, form), [(skill,) for skill in group.members])
            for group in role.groups
        ]
        assert found == wanted, role.id


@everywhere
@written
def test_its_responsibilities_and_stages_are_the_catalogue_s_words(lang: Lang, form: str) -> None:
    for read, role in pairs(lang, form):
        duties = [duty.words for duty in read.responsibilities]
        said = [laid_out(words, lang, form) for words in role.responsibilities[lang]]
        assert duties == said, role.id
        stages = [(stage.name, stage.text) for stage in read.stages]
        wanted = [
            (
                laid_out(say(stage.name, lang), lang, form),
                laid_out(say(stage.text, lang), lang, form),
            )
            for stage in role.stages
        ]
        assert stages == wanted, role.id


@everywhere
@written
def test_the_pay_stated_for_a_role_is_the_catalogue_s(lang: Lang, form: str) -> None:
    for read, role in pairs(lang, form):
        stated = [pay for pay in read.pay if pay.noc is None]
        assert all(pay.noc for pay in read.pay if GROUP[lang] in pay.words)
        assert [(pay.low, pay.high) for pay in stated] == [
            (fact.value.low, fact.value.high) for fact in role.pay
        ]
        assert not any(pay.assumed for pay in read.pay)


@everywhere
@written
def test_its_certifications_are_the_catalogue_s_and_the_retired_are_struck(
    lang: Lang, form: str
) -> None:
    facts = context().catalogue.certifications
    for read, role in pairs(lang, form):
        named = role.certifications.recommended
        others = [
            ident
            for ident in role.certifications.any_of
            if ident not in named and facts[ident].status(DAY) != "retired"
        ]
        assert ids(read.certifications) == [(ident,) for ident in (*named, *others)], role.id
        struck = [name.struck for name in read.certifications]
        assert struck == [facts[i].status(DAY) == "retired" for i in (*named, *others)]


@everywhere
@written
def test_its_companies_are_the_catalogue_s(lang: Lang, form: str) -> None:
    for read, role in pairs(lang, form):
        assert ids(read.companies) == [(ident,) for ident in role.companies], role.id


@everywhere
def test_a_retired_certification_is_struck_with_its_successors_behind_it(lang: Lang) -> None:
    facts = context().catalogue.certifications
    named = {
        ident
        for role in context().catalogue.roles.values()
        for ident in role.certifications.recommended
        if facts[ident].status(DAY) == "retired"
    }
    assert named
    by_name = {one[0].text: one for one in lines_of(exported(lang)) if one[0].style == "struck"}
    assert set(by_name) == {say(facts[ident].name, lang) for ident in named}
    for ident in named:
        spans = by_name[say(facts[ident].name, lang)]
        after = "".join(span.text for span in spans).partition(" → ")[2]
        successors = [say(facts[i].name, lang) for i in facts[ident].successors()]
        assert successors
        assert after == " · ".join(successors)


@everywhere
def test_an_employer_that_never_was_is_struck_and_its_note_says_why(lang: Lang) -> None:
    company = context().catalogue.companies["telus-security"]
    [struck] = {
        span
        for one in lines_of(exported(lang))
        for span in one
        if span.text == say(company.name, lang)
    }
    assert struck.style == "struck"
    assert company.correction
    [note] = struck.notes
    assert notes_of(exported(lang))[note - 1].startswith(say(company.correction, lang))


@everywhere
def test_every_amount_carries_a_note_that_exists(lang: Lang) -> None:
    notes = notes_of(exported(lang))
    amounts = 0
    for one in lines_of(exported(lang)):
        for span, behind in zip(one, (*one[1:], Span("")), strict=True):
            if MONEY.search(span.text):
                amounts += 1
                cited = span.notes or behind.notes
                assert cited, span.text
                assert all(1 <= number <= len(notes) for number in cited)
    assert amounts > 40


@everywhere
def test_every_note_is_cited_and_names_a_source_and_a_day(lang: Lang) -> None:
    document = exported(lang)
    known, t = context().catalogue.sources, context().translator(lang)
    titles = [titled(source, t) for source in known.values()]
    notes = notes_of(document)
    cited = {number for one in lines_of(document) for span in one for number in span.notes}
    assert cited == set(range(1, len(notes) + 1))
    for note in notes:
        assert any(title in note for title in titles), note
        assert DAYS[lang].search(note), note
    assert len(set(notes)) == len(notes)


@everywhere
def test_the_wage_of_a_group_is_said_to_be_the_group_s(lang: Lang) -> None:
    said = {"en": "the whole group and not this role", "fr": "et non pour cette seule profession"}
    wages = [
        words
        for one in lines_of(exported(lang))
        if (words := "".join(span.text for span in one)).startswith(GROUP[lang])
    ]
    assert len(wages) == 7
    assert all(said[lang] in words for words in wages)


@everywhere
def test_years_later_each_note_that_can_be_reviewed_says_that_it_is_late(lang: Lang) -> None:
    sources = context().catalogue.sources
    t = context().translator(lang)
    reviewed = [titled(s, t) for s in sources.values() if s.review_every_days]
    notes = notes_of(exported(lang, LATER))
    # A correction of a name ends in its source; a figure's note begins with it.
    due = [note for note in notes if any(note.startswith(title) for title in reviewed)]
    assert len(due) > 20
    assert [note for note in due if LATE[lang] not in note] == []
    guide = [note for note in notes if note.startswith(sources["guide-2025"].title)]
    assert guide
    assert not any(LATE[lang] in note for note in guide), "a guide of one day has no review"


@everywhere
def test_what_was_just_read_is_not_late(lang: Lang) -> None:
    at = min(source.seen_on for source in context().catalogue.sources.values())
    assert not any(LATE[lang] in note for note in notes_of(exported(lang, at)))


class Balance(HTMLParser):
    """Notes each tag that is closed without having been opened last."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


@everywhere
def test_the_page_is_well_formed_and_says_its_language(lang: Lang) -> None:
    text = text_of(lang, "html")
    balance = Balance()
    balance.feed(text)
    assert (balance.open, balance.wrong) == ([], [])
    assert text.startswith("<!doctype html>")
    page = LexborHTMLParser(text)
    html, title = page.css_first("html"), page.css_first("title")
    assert html
    assert title
    assert html.attributes["lang"] == f"{lang}-CA"
    assert title.text() == typeset(exported(lang).title, lang)
    assert len(page.css("h1")) == 1
    assert len(page.css("h2")) == 11, "contents, pay, seven roles, the advice, the sources"


@everywhere
def test_each_note_s_link_on_the_page_has_its_target(lang: Lang) -> None:
    page = LexborHTMLParser(text_of(lang, "html"))
    named = [node.attributes["id"] or "" for node in page.css("[id]")]
    notes = [name for name in named if name.startswith("note-")]
    assert len(set(named)) == len(named)
    assert len(notes) == len(notes_of(exported(lang)))
    links = [node.attributes["href"] for node in page.css("sup a")]
    assert {f"#{name}" for name in notes} == set(links)
    contents = [node.attributes["href"] for node in page.css("nav a")]
    assert contents == [f"#{name}" for name in named if name.startswith("part-")]


@everywhere
def test_the_page_needs_nothing_from_elsewhere_and_runs_nothing(lang: Lang) -> None:
    text = text_of(lang, "html")
    page = LexborHTMLParser(text)
    assert page.css("script, link, img, iframe, object, embed, base, form, [src], [style]") == []
    assert not re.search(r"@import|url\((?!data:font/woff2;base64,)|javascript:|\son\w+=", text)
    for node in page.css("a"):
        assert re.match(r"https?://|#(note|part)-\d+$", node.attributes["href"] or "")


@everywhere
def test_each_note_in_markdown_is_defined_once_and_cited(lang: Lang) -> None:
    text = text_of(lang, "md")
    defined = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    cited = set(re.findall(r"(?<!^)\[\^(\d+)\]", text, re.MULTILINE))
    assert defined == [str(n) for n in range(1, len(defined) + 1)]
    assert cited == set(defined)


@everywhere
def test_the_same_day_gives_the_same_bytes(lang: Lang) -> None:
    for form, write in WRITTEN.items():
        assert write(written_by(Context(), lang, DAY)) == text_of(lang, form)


NAME = "A|B *c* _d_ [e](f) <g> `h` ~~i~~ \\j ![k] ** ^l"
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(tokens: list[Token]) -> list[str]:
    """What a reader of the Markdown sees, piece by piece; markup in the words shows as a gap."""
    return [
        "".join(
            child.content if child.type == "text" else f"<{child.type}>"
            for child in token.children or []
        )
        for token in tokens
        if token.type == "inline"
    ]


def test_markdown_shows_a_name_full_of_signs_as_it_is_wherever_it_stands() -> None:
    document = Document(
        NAME,
        "en",
        (
            Heading(2, NAME),
            Para(line(NAME)),
            Bullets((line(NAME), line(NAME)), numbered=True),
            Grid(("x", "x"), ((line(NAME), line("y")), (line("z"), line(NAME)))),
        ),
    )
    tokens = PARSER.parse(to_markdown(document))
    assert shown(tokens) == [NAME] * 4 + ["x", "x", NAME, "y", "z", NAME]
    assert [t.type for t in tokens].count("td_open") == 4


def test_markdown_marks_a_style_around_the_words_and_not_around_their_spaces() -> None:
    spans = (Span(" * old ", style="struck"), Span("new_one", style="strong", notes=(2,)))
    text = to_markdown(Document("", "en", (Para(spans),)))
    assert text == " ~~\\* old~~ **new\\_one**[^2]\n"


@pytest.mark.parametrize("words", ["- x", "+ x", "# x", "> x", "| x", "* x", "~~~"])
def test_markdown_makes_no_list_heading_or_quotation_of_words_that_begin_so(words: str) -> None:
    tokens = PARSER.parse(to_markdown(Document("", "en", (Para(line(words)),))))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert shown(tokens) == [words]


@given(words=st.text(alphabet="ab1|*_[]()<>`~\\!^$€é·→.,", min_size=1, max_size=30))
def test_markdown_shows_any_words_in_a_cell_as_they_are(words: str) -> None:
    grid = Grid(("one", "two"), ((line(words), line("b")),))
    tokens = PARSER.parse(to_markdown(Document("", "en", (grid,))))
    assert shown(tokens) == ["one", "two", words, "b"]


def test_the_page_shows_a_name_full_of_signs_as_it_is() -> None:
    name = NAME + " & \"quoted\" 'x' <script>alert(1)</script>"
    spans = line(Span(name, style="struck", url='https://x.example/?a="b"&c=<d>'))
    page = LexborHTMLParser(to_html(Document(name, "en", (Heading(2, name), Para(spans)))))
    heading, link, title = (page.css_first(tag) for tag in ("h2", "s a", "title"))
    assert heading
    assert link
    assert title
    assert heading.text() == link.text() == title.text() == typeset(name, "en")
    assert link.attributes["href"] == 'https://x.example/?a="b"&c=<d>'
    assert page.css("script") == []
