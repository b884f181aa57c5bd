"""Whether a posting lies in the region asked for."""

import pytest

from voyageur.domain.job import Workplace
from voyageur.domain.place import Region
from voyageur.services.jobs.where import lies_in


def region(ident: str, kind: str, within: str | None = None) -> Region:
    name = {"en": ident, "fr": ident}
    return Region(id=ident, kind=kind, name=name, within=within, source="x", certainty="exact")  # type: ignore[arg-type]


REGIONS = {
    one.id: one
    for one in (
        region("canada", "country"),
        region("ontario", "province", "canada"),
        region("er-3530", "economic-region", "ontario"),
        region("toronto", "city", "er-3530"),
        region("ottawa", "city", "ontario"),
    )
}
TORONTO = Workplace(city="toronto", economic_region="er-3530", province="ontario", country="CA")


@pytest.mark.parametrize(
    ("wanted", "place", "country", "found"),
    [
        ("toronto", TORONTO, None, True),
        ("er-3530", TORONTO, None, True),
        ("ontario", TORONTO, None, True),
        ("canada", TORONTO, None, True),
        ("ottawa", TORONTO, None, False),
        ("canada", Workplace(country="US"), "CA", False),
        ("canada", Workplace(), "CA", True),
        ("canada", Workplace(), None, None),
        ("toronto", Workplace(province="ontario", country="CA"), None, None),
        ("toronto", Workplace(country="CA"), None, None),
        ("ontario", Workplace(), "CA", None),
    ],
)
def test_a_posting_lies_there_or_elsewhere_or_does_not_say(
    wanted: str, place: Workplace, country: str | None, found: bool | None
) -> None:
    assert lies_in(wanted, place, country, REGIONS) is found
