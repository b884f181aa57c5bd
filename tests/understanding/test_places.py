"""Where a job is done."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voyageur.domain.job import Workplace
from voyageur.domain.place import Region
from voyageur.understanding.fold import Text
from voyageur.understanding.place import Places


def _region(
    ident: str, kind: str, name: str, within: str | None, *aliases: str, code: str | None = None
) -> Region:
    return Region(
        id=ident, kind=kind, name={"en": name, "fr": name}, within=within, aliases=aliases,  # type: ignore[arg-type]
        code=code, source="s", certainty="exact",
    )  # fmt: skip


REGIONS = [
    _region("canada", "country", "Canada", None, "CAN", code="CA"),
    _region("ontario", "province", "Ontario", "canada", code="ON"),
    _region("quebec", "province", "Québec", "canada", code="QC"),
    _region("bc", "province", "British Columbia", "canada", code="BC"),
    _region("yukon", "province", "Yukon", "canada", code="YT"),
    _region("er-3530", "economic-region", "Toronto", "ontario"),
    _region("toronto", "city", "Toronto", "er-3530", "GTA", "North York"),
    _region("ottawa", "city", "Ottawa", "ontario"),
    _region("montreal", "city", "Montréal", "quebec", "Saint-Laurent, QC"),
    _region("quebec-city", "city", "Ville de Québec", "quebec", "Québec, QC", "Québec (Québec)"),
    _region("london", "city", "London (Ontario)", "ontario"),
    _region("vancouver", "city", "Vancouver", "bc", "Greater Vancouver"),
    _region("richmond-bc", "city", "Richmond (British Columbia)", "bc", "Richmond, BC"),
    _region("whitehorse", "city", "Whitehorse", "yukon"),
]
PLACES = Places(REGIONS)


def _at(location: str) -> tuple[str | None, str | None, str | None]:
    place = PLACES.read_place(location)
    return place.city, place.province, place.country


@pytest.mark.parametrize(
    ("location", "city", "province"),
    [
        ("Toronto, ON, Canada", "toronto", "ontario"),
        ("TORONTO, ON", "toronto", "ontario"),
        ("toronto, on", "toronto", "ontario"),
        ("Montréal (QC)", "montreal", "quebec"),
        ("montreal quebec", "montreal", "quebec"),
        ("Saint-Laurent, QC", "montreal", "quebec"),
        ("GTA", "toronto", "ontario"),
        ("Church and Main, City of Toronto", "toronto", "ontario"),
        ("North York, Toronto", "toronto", "ontario"),
        ("Canada : Ontario : Toronto", "toronto", "ontario"),
        ("CA-QC-Montreal", "montreal", "quebec"),
        ("Québec", None, "quebec"),
        ("Quebec, Canada", None, "quebec"),
        ("Québec, QC", "quebec-city", "quebec"),
        ("Québec (Québec)", "quebec-city", "quebec"),
        ("London, Ontario", "london", "ontario"),
        ("London, Canada", "london", "ontario"),
        ("Richmond, Greater Vancouver", "richmond-bc", "bc"),
        ("Vancouver, BC V5H 4P7", "vancouver", "bc"),
        ("12 Main Street, K1A 0B1", None, "ontario"),
        ("Somewhere, ON", None, "ontario"),
        ("Paris, Ontario", None, "ontario"),
        ("Toronto or Vancouver", "toronto", "ontario"),
        ("New York, NY; Toronto, ON", "toronto", "ontario"),
        ("Canada", None, None),
        ("Remote - Canada", None, None),
        ("Canada (ON, QC or BC only)", None, None),
        ("Toronto, CA", "toronto", "ontario"),
        ("CA", None, None),
    ],
)
def test_a_canadian_place_is_found(location: str, city: str | None, province: str | None) -> None:
    assert _at(location) == (city, province, "CA")


@pytest.mark.parametrize(
    ("location", "country"),
    [
        ("London, UK", "GB"),
        ("Vancouver, WA", "US"),
        ("Vancouver, Washington, United States", "US"),
        ("Richmond, VA", "US"),
        ("Toronto, Ohio", "US"),
        ("San Francisco, CA", "US"),
        ("Ontario, California", "US"),
        ("Berlin", "DE"),
        ("Ottawa, Illinois", "US"),
        ("London", None),
        ("Richmond", None),
        ("Remote, CA", None),
        ("Remote", None),
        ("Télétravail", None),
        ("", None),
    ],
)
def test_a_namesake_abroad_is_not_canadian(location: str, country: str | None) -> None:
    assert _at(location) == (None, None, country)


def test_a_place_names_its_economic_region_and_a_territory_has_none() -> None:
    assert PLACES.read_place("Toronto").economic_region == "er-3530"
    assert PLACES.read_place("Whitehorse, YT") == Workplace(
        city="whitehorse", province="yukon", country="CA"
    )


@pytest.mark.parametrize(
    ("location", "mode"),
    [
        ("Toronto (Hybrid)", "hybrid"),
        ("Montréal, hybride", "hybrid"),
        ("Remote - Canada", "remote"),
        ("Télétravail, Québec", "remote"),
        ("Anywhere in Canada", "remote"),
        ("Ottawa (on-site)", "onsite"),
        ("Ottawa, en présentiel", "onsite"),
        ("Remote or on site", "hybrid"),
        ("Toronto", None),
    ],
)
def test_the_field_may_say_how(location: str, mode: str | None) -> None:
    assert PLACES.read_place(location).mode == mode


def test_the_title_helps_where_the_field_names_no_place() -> None:
    place = PLACES.read_place("Canada", None, "Data Engineer - Ottawa, ON (Remote)")
    assert place == Workplace(city="ottawa", province="ontario", country="CA", mode="remote")
    assert PLACES.read_place("Toronto", None, "Data Engineer (Ottawa)").city == "toronto"


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("Trains\nLocation: Toronto, ON\nWe serve London, Ottawa and Montréal.", "ontario"),
        ("Lieu de travail : Montréal\nNos clients sont à Toronto.", "quebec"),
        ("City (Primary) Ottawa Work hours 37.5", "ontario"),
        ("Yard hand\nVancouver, BC\nApply today, also from Toronto.", "bc"),
        ("The position is based in our Ottawa office. We sell in Montréal.", "ontario"),
        ("Join our Toronto team. Our customers are in Montréal and Vancouver.", "ontario"),
        ("Poste basé à Montréal. Notre siège est à Toronto.", "quebec"),
        ("We build trains near Richmond, BC and like it there.", "bc"),
    ],
)
def test_a_text_states_the_place_of_the_job(text: str, province: str) -> None:
    assert PLACES.read_place(None, Text(text)).province == province


@pytest.mark.parametrize(
    "text",
    [
        "The company has offices in Toronto, London and Vancouver.",
        "Headquartered in Toronto, we deliver to Montréal.",
        "Remote position. We are a Vancouver company.",
        "We run trains.",
        "Regards from London.",
    ],
)
def test_where_the_company_is_does_not_say_where_the_job_is(text: str) -> None:
    assert PLACES.read_place(None, Text(text)).province is None


def test_a_namesake_in_the_field_is_settled_by_the_text() -> None:
    assert PLACES.read_place("London", Text("Wages follow the laws of Ontario.")).city == "london"
    assert PLACES.read_place("London", Text("Wages follow the law.")).country is None


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("This is a fully remote role.", "remote"),
        ("Work remotely: Yes", "remote"),
        ("#LI-Remote", "remote"),
        ("Poste en télétravail à temps plein.", "remote"),
        ("A hybrid position: three days at home.", "hybrid"),
        ("You come for 3 days a week in the office.", "hybrid"),
        ("Mode hybride, deux jours au bureau.", "hybrid"),
        ("Fully remote? No: this is a hybrid role.", "hybrid"),
        ("Work remotely: No", "onsite"),
        ("This is not a remote position.", "onsite"),
        ("Travail en présentiel.", "onsite"),
        ("We are currently working remotely until spring.", None),
        ("Hybrid clouds and remote sensing for remote communities.", None),
        ("Free lunch in the office.", None),
    ],
)
def test_a_text_states_the_mode(text: str, mode: str | None) -> None:
    assert PLACES.read_place(None, Text(text)).mode == mode


@given(st.text(max_size=120), st.text(max_size=300), st.text(max_size=80))
def test_anything_can_be_read(location: str, text: str, title: str) -> None:
    place = PLACES.read_place(location, Text(text), title)
    assert place.country == "CA" or place.province is None
    assert place.province is not None or place.city is None
