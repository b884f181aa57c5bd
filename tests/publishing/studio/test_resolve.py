"""From a source to a deck: figures and sources from the facts, nothing stale, nothing thin."""

from dataclasses import replace
from datetime import date

import pytest

from tests.publishing.studio.materials import demand, material, posted
from voyageur.domain.errors import InputError
from voyageur.publishing.studio.deck import Chart, Figures, Statuses
from voyageur.publishing.studio.references.found import Material
from voyageur.publishing.studio.resolve import Resolved, resolve
from voyageur.publishing.studio.source import (
    CallSource,
    CertificationsSource,
    ChartSource,
    DeckSource,
    FigureSource,
    FiguresSource,
    NamesSource,
    PointsSource,
    SlideSource,
)


def made(
    *slides: SlideSource, using: Material | None = None, caption: str = "", stale: bool = False
) -> Resolved:
    known = using or material()
    source = DeckSource(lang=known.t.lang, title="A deck", slides=slides, caption=caption)
    return resolve(source, "deck", known, lambda n: f"deck.toml:{n}", allow_stale=stale)


def points(*sentences: str) -> PointsSource:
    return PointsSource(title="Points", points=sentences)


def figures(*values: str) -> FiguresSource:
    return FiguresSource(
        title="Figures", figures=tuple(FigureSource(value=one, label="it") for one in values)
    )


def test_a_reference_becomes_the_figure_of_the_facts_with_its_source_in_the_footer() -> None:
    slide = made(figures("{role:data-engineer.pay.official.middle}")).deck.slides[0]
    assert isinstance(slide.body, Figures)
    assert slide.body.figures[0].value == "$90,000"
    assert slide.sources == ("Job Bank wages, 2025 edition (Nov 19, 2025)",)


def test_the_same_reference_is_said_in_french() -> None:
    slide = made(figures("{role:data-engineer.pay.guide}"), using=material("fr")).deck.slides[0]
    assert isinstance(slide.body, Figures)
    assert slide.body.figures[0].value == "90\u00a0000\u00a0$ – 150\u00a0000\u00a0$"
    assert "non vérifié" in slide.sources[0]


def test_a_brace_that_is_written_twice_is_a_brace() -> None:
    body = made(points("a {{b}} c")).deck.slides[0].body
    assert body.points == ("a {b} c",)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("reference", "near"),
    [
        ("{role:data-enginer.name}", "{role:data-engineer.name}"),
        ("{role:data-engineer.salary}", "{role:data-engineer.pay.guide}"),
        ("{certification:cissp.cost}", "{certification:cissp.price}"),
        ("{plan.weeks}", "{role:ID.name}"),
        ("{progress.done}", "{role:ID.name}"),
        ("{nonsense}", "{guide.retired}"),
        ("{skill:python.level}", "{short}"),
        ("{}", "{guide.retired}"),
    ],
)
def test_an_unknown_reference_is_refused_with_its_place_and_with_those_that_there_are(
    reference: str, near: str
) -> None:
    with pytest.raises(InputError) as refused:
        made(points("fine"), points(f"so {reference}"))
    assert refused.value.where == "deck.toml:2"
    assert near in str(refused.value.remedy)


def test_a_slide_with_fewer_than_ten_postings_is_left_out_and_said() -> None:
    chart = ChartSource(title="Asked for", chart="demand", roles=("data-engineer",))
    thin = made(chart, CallSource(title="Go"), using=material(demand=demand(9)))
    assert [slide.body.title for slide in thin.deck.slides] == ["Go"]
    assert [left.title for left in thin.left_out] == ["Asked for"]
    assert thin.left_out[0].why.values["n"] == 9
    enough = made(chart, using=material(demand=demand(10)))
    assert isinstance(enough.deck.slides[0].body, Chart)


def test_a_share_of_too_few_postings_leaves_its_slide_out_too() -> None:
    sentence = points("Python: {role:data-engineer.demand.python}")
    assert made(sentence, CallSource(title="Go"), using=material(demand=demand(9))).left_out
    assert made(sentence).deck.slides[0].body.points == ("Python: 50%",)  # type: ignore[union-attr]


def test_a_mistake_on_a_slide_that_is_left_out_is_refused_all_the_same() -> None:
    chart = ChartSource(title="{role:none.name}", chart="demand", roles=("data-engineer",))
    with pytest.raises(InputError):
        made(chart, using=material(demand=demand(9)))


def test_the_number_of_too_few_postings_is_not_shown_either() -> None:
    sentence = points("{role:data-engineer.demand.n} postings")
    assert made(sentence, CallSource(title="Go"), using=material(demand=demand(9))).left_out


def test_posted_pay_needs_a_market_and_names_it() -> None:
    sentence = figures("{role:data-engineer.pay.posted.middle}")
    assert made(sentence, CallSource(title="Go")).left_out
    slide = made(sentence, using=material(posted=posted(12))).deck.slides[0]
    assert isinstance(slide.body, Figures)
    assert slide.body.figures[0].value == "$101,000"
    assert "Postings at hand: ours" in slide.sources[0]


def test_a_retired_certification_is_always_shown_as_retired() -> None:
    rows = CertificationsSource(title="Rows", certifications=("azure-data-engineer-associate",))
    body = made(rows).deck.slides[0].body
    assert isinstance(body, Statuses)
    assert body.rows[0].tone == "gone"
    assert "Mar 31, 2025" in body.rows[0].words
    assert "Fabric" in body.rows[0].after


@pytest.mark.parametrize(
    "sentence",
    [
        "Take {certification:azure-data-engineer-associate.name}",
        "Take the Azure Data Engineer Associate",
        "Pass DP-203",
    ],
)
def test_a_retired_certification_named_as_if_it_were_current_is_refused(sentence: str) -> None:
    with pytest.raises(InputError) as refused:
        made(points("fine"), points(sentence))
    (finding,) = refused.value.findings
    assert finding.file == "deck.toml:2"
    assert "Azure Data Engineer" in str(finding.cause.values["name"])


def test_it_may_be_named_where_the_slide_says_how_it_stands() -> None:
    sentence = "DP-203: {certification:azure-data-engineer-associate.status}"
    assert "retired" in made(points(sentence)).deck.slides[0].body.points[0]  # type: ignore[union-attr]


def test_allow_stale_shows_it_with_the_day_on_the_slide() -> None:
    slide = made(points("Pass DP-203"), stale=True).deck.slides[0]
    assert len(slide.stale) == 1
    assert "Mar 31, 2025" in slide.stale[0]


def test_a_fact_past_its_review_is_refused_and_with_allow_stale_printed() -> None:
    later = material(at=date(2027, 6, 1))
    rows = CertificationsSource(title="Rows", certifications=("cissp",))
    with pytest.raises(InputError) as refused:
        made(rows, using=later)
    assert "review" in str(refused.value.findings[0].cause)
    slide = made(rows, using=later, stale=True).deck.slides[0]
    assert "past its review since" in slide.stale[0]


def test_an_employer_that_no_longer_exists_is_refused() -> None:
    known = material()
    company = replace(known.facts.companies["td"], exists=False)
    facts = replace(known.facts, companies={**known.facts.companies, "td": company})
    names = NamesSource(title="Who hires", names=("{company:td.short}",))
    with pytest.raises(InputError):
        made(names, using=replace(known, facts=facts))
    assert made(names).deck.slides[0].body.names == ("TD Bank",)  # type: ignore[union-attr]


def test_a_figure_typed_by_hand_needs_a_source() -> None:
    with pytest.raises(InputError) as refused:
        made(figures("$1,000,000"))
    assert refused.value.where == "deck.toml:1"
    sourced = replace(figures("$1,000,000"), sources=("Statistics Canada, October 2026",))
    assert made(sourced).deck.slides[0].sources == ("Statistics Canada, October 2026",)


def test_a_caption_leaves_out_the_lines_that_nothing_is_known_for() -> None:
    caption = "First\nPosted: {role:data-engineer.pay.posted.middle}\nLast"
    assert made(points("a"), caption=caption).deck.caption == "First\nLast"


def test_a_deck_without_slides_is_refused() -> None:
    with pytest.raises(InputError):
        made()


def test_one_source_is_named_once_and_those_of_a_day_together() -> None:
    sentence = (
        "{role:data-engineer.pay.guide} {role:data-engineer.pay.official.middle} "
        "{role:data-scientist.pay.guide} {certification:gcp-professional-data-engineer.price}"
    )
    sources = made(points(sentence)).deck.slides[0].sources
    assert len(sources) == 2
    assert [source.count("Tech Careers in Canada") for source in sources] == [0, 1]
    assert "in part unverified" in sources[1]
