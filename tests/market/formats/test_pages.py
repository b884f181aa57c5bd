import json
from typing import Any

import pytest

from tests.market.formats.conftest import Reader, all_rows

PLACE = {"@type": "Place", "address": {"addressLocality": "Halifax"}}
POSTING = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Baker",
    "description": "<p>Bakes &amp; sells</p>",
    "hiringOrganization": {"@type": "Organization", "name": "Mill"},
    "jobLocation": PLACE,
}


def page(*blocks: Any, body: str = "") -> str:
    scripts = "".join(
        '<script type="application/ld+json">'
        f"{block if isinstance(block, str) else json.dumps(block)}</script>"
        for block in blocks
    )
    return f"<!DOCTYPE html>\n<html><head>{scripts}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    "block",
    [
        POSTING,
        [POSTING],
        {"@graph": [{"@type": "WebPage", "name": "x"}, POSTING]},
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": POSTING}]},
        POSTING | {"hiringOrganization": [POSTING["hiringOrganization"]], "jobLocation": [PLACE]},
        POSTING | {"title": {"@value": "Baker", "@language": "en"}},
        f"<!-- {json.dumps(POSTING)} -->",
        f"//<![CDATA[\n{json.dumps(POSTING)};\n//]]>",
        json.dumps(POSTING).replace("Bakes &amp;", "Bakes\n&amp;"),
    ],
)
def test_a_posting_is_found_wherever_it_stands(reader: Reader, block: Any) -> None:
    found = reader.rows(page({"@type": "Organization", "name": "Mill"}, block))
    [row] = all_rows(found)
    description = row.values["description"].replace("\n", " ")
    assert row.values | {"description": description} == POSTING
    assert found.format == "html-jsonld"
    assert found.columns == tuple(POSTING)


@pytest.mark.parametrize(
    "kind", [["Thing", "JobPosting"], "schema:JobPosting", "http://schema.org/JobPosting"]
)
def test_a_type_may_be_written_in_several_ways(reader: Reader, kind: Any) -> None:
    assert reader.values(page(POSTING | {"@type": kind}))[0]["title"] == "Baker"


def test_several_postings_and_several_places_are_kept(reader: Reader) -> None:
    cook = POSTING | {"title": "Cook", "jobLocation": [PLACE, PLACE]}
    assert reader.values(page([POSTING, cook], POSTING)) == [POSTING, cook, POSTING]


def test_an_employer_that_is_only_named_is_looked_up(reader: Reader) -> None:
    mill = {"@type": "Organization", "@id": "#mill", "name": "Mill", "parent": {"@id": "#mill"}}
    graph = {"@graph": [POSTING | {"hiringOrganization": {"@id": "#mill"}}, mill]}
    assert reader.values(page(graph))[0]["hiringOrganization"] == mill


def test_a_block_that_is_not_json_costs_no_other(reader: Reader) -> None:
    broken = '{"@type": "JobPosting",\n"title": Baker}'
    found = reader.outcome(page('{"@type": "Organization", oops', broken, POSTING))
    assert found == ["the page's JSON-LD is not valid at line 2, column 10", POSTING]


def test_a_block_nested_too_deeply_is_a_reason(reader: Reader) -> None:
    block = '{"@type": "JobPosting", "a": ' + "[" * 50_000 + "]" * 50_000 + "}"
    assert "nested too deeply" in reader.outcome(page(block))[0]


MARKED = """<div itemscope itemtype="http://schema.org/JobPosting">
  <meta itemprop="datePosted" content="2026-01-02"> <a itemprop="url" href="/jobs/1">this</a>
  <time itemprop="validThrough" datetime="2026-02-03">February</time>
  <h1><span itemprop="title">Baker   of
    bread</span></h1>
  <span itemprop="jobLocation" itemscope itemtype="http://schema.org/Place">
    <span itemprop="address" itemscope itemtype="http://schema.org/PostalAddress">
      <span itemprop="addressLocality">Halifax</span></span></span>
  <span itemprop="skills">Bread</span> <span itemprop="skills">Cake</span>
  <div itemprop="description"><p>Bakes <b>bread</b></p> for
    <span itemprop="hiringOrganization">Mill</span></div>
</div>"""


def test_microdata_become_the_same_shape(reader: Reader) -> None:
    found = reader.rows(page(body=MARKED + MARKED.replace("Baker", "Cook")))
    first, second = (row.values for row in all_rows(found))
    description = first["description"]
    assert description.startswith("<p>Bakes <b>bread</b></p> for")
    assert first == {
        "@type": "JobPosting",
        "datePosted": "2026-01-02",
        "url": "/jobs/1",
        "validThrough": "2026-02-03",
        "title": "Baker of bread",
        "jobLocation": {
            "@type": "Place",
            "address": {"@type": "PostalAddress", "addressLocality": "Halifax"},
        },
        "skills": ["Bread", "Cake"],
        "description": description,
        "hiringOrganization": "Mill",
    }
    assert second["title"] == "Cook of bread"
    assert found.format == "html-microdata"


def test_a_page_that_marks_nothing_is_its_words(reader: Reader) -> None:
    found = reader.rows("<html><body><p>Baker wanted, now</p></body></html>")
    assert found.format == "html"
    assert [row.values for row in found.rows] == [{"title": "A page", "description": "its words"}]  # type: ignore[union-attr]


def test_a_page_without_words_says_so(reader: Reader) -> None:
    assert reader.outcome("<html><body>nothing</body></html>") == ["the page has no text"]


def test_a_page_in_an_old_encoding_is_read_as_it_declares_itself(reader: Reader) -> None:
    text = '<html><meta charset="windows-1251"><body>' + MARKED.replace("Halifax", "Москва")
    [row] = reader.values(text.encode("cp1251"))
    assert row["jobLocation"]["address"]["addressLocality"] == "Москва"


def test_a_page_that_is_too_large_or_too_deep_is_not_read(reader: Reader) -> None:
    large = page(body="x" * 2_300_000)
    assert reader.outcome(large, max_page_bytes=1_500_000) == [
        "the page has 2.3 MB; the limit is 1.5 MB"
    ]
    assert reader.outcome("<html>" + "<div>" * 100_000) == [
        "the page has elements nested too deeply to be read"
    ]


def test_many_elements_side_by_side_are_not_deep(reader: Reader) -> None:
    assert len(reader.values(page(body="<br><p>a<li>b<div>c</div>" * 20_000))) == 1
