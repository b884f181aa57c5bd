"""What of a market is looked at, as it stands in the address, so that a view can be shared."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from urllib.parse import urlencode

from django.http import QueryDict

_NAMES: Mapping[str, str] = {"region": "in"}
"""What a filter is called in an address, where it isn't called as here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """As typed; what isn't asked for is empty."""

    role: str = ""
    region: str = ""
    source: str = ""
    month: str = ""
    seniority: str = ""

    @property
    def query(self) -> str:
        """What stands in the address behind the question mark."""
        given = {_NAMES.get(name, name): words for name, words in asdict(self).items() if words}
        return urlencode(given)


def filters_of(query: QueryDict) -> Filters:
    """The filters of an address."""
    names = [field.name for field in fields(Filters)]
    return Filters(**{name: query.get(_NAMES.get(name, name), "").strip() for name in names})
