"""The files of a plan, on the invented facts of tests/planning with two provinces."""

from dataclasses import replace

import pytest

from tests.planning.tiny import text
from tests.services.conftest import Ask
from voyageur.domain.place import Region
from voyageur.domain.profile import Profile
from voyageur.services.context import Context
from voyageur.services.plan import plan_for
from voyageur.services.publish import plan_files
from voyageur.understanding.documents import Document


def region(ident: str, kind: str, within: str, code: str | None = None) -> Region:
    return Region(
        id=ident,
        kind=kind,  # type: ignore[arg-type]
        name=text(ident.title()),
        within=within,
        code=code,
        source="x",
        certainty="exact",
    )


@pytest.fixture
def places(context: Context) -> Context:
    more = [
        region("newfoundland", "province", "canada", "NL"),
        region("saint-john", "city", "newfoundland"),
        region("saskatchewan", "province", "canada", "SK"),
    ]
    regions = {**context.catalogue.regions, **{one.id: one for one in more}}
    context.__dict__["catalogue"] = replace(context.catalogue, regions=regions)
    return context


@pytest.mark.parametrize(
    ("place", "zone"),
    [
        ("canada", "America/Toronto"),
        ("newfoundland", "America/St_Johns"),
        ("saint-john", "America/St_Johns"),
        ("saskatchewan", "America/Regina"),
    ],
)
def test_the_calendar_has_the_time_zone_of_the_place_aimed_at(
    places: Context, ask: Ask, place: str, zone: str
) -> None:
    plan = plan_for(places, Profile(), ask())
    plan = replace(plan, target=replace(plan.target, region=place))
    files = plan_files(places, Document("cv.txt", "text", ""), Profile(), plan, "en")
    assert f"\r\nX-WR-TIMEZONE:{zone}\r\n".encode() in files["plan.ics"]
