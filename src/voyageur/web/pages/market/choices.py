"""What can be chosen in the filters of a market."""

from collections.abc import Sequence
from dataclasses import dataclass

from voyageur.domain.job import RUNGS
from voyageur.domain.market import SourceCount
from voyageur.domain.market_figures import ALL
from voyageur.domain.names import Lang
from voyageur.locale.translate import Translator
from voyageur.market.folder import MarketFolder
from voyageur.market.query import about
from voyageur.publishing.market_words import PLACE
from voyageur.publishing.posting_words import RUNG
from voyageur.services.market_months import months_known
from voyageur.web.market import market_folder
from voyageur.web.pages.market.filters import Filters
from voyageur.web.render import context

Option = tuple[str, str]
"""What stands in the address, and what people read."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Options field by field; a market of one's own has more fields than what ships."""

    roles: Sequence[Option]
    regions: Sequence[Option]
    areas: Sequence[Option]
    sources: Sequence[Option] = ()
    months: Sequence[Option] = ()
    rungs: Sequence[Option] = ()

    @property
    def own(self) -> bool:
        """Whether they are those of a market of one's own."""
        return bool(self.sources)


def choices(asked: Filters, lang: Lang) -> Choices:
    """The options, for the source that is asked for.

    Raises:
        InputError: the market has no tables that can be read.
    """
    t, folder = context().translator(lang), market_folder()
    if folder is None:
        return Choices(_roles(t), _regions(t), _areas(t))
    sources = about(MarketFolder(folder)).sources
    dated = [one for one in sources if asked.source in ("", one.source)]
    return Choices(
        [("", t("All roles")), *_roles(t)],
        [(ALL, t(PLACE[ALL])), *_regions(t)],
        _areas(t),
        [("", t("All sources")), *((one.source, one.source) for one in sources)],
        [("", t("All months")), *_months(dated)],
        [("", t("All rungs")), *((rung, t(RUNG[rung])) for rung in RUNGS)],
    )


def _months(sources: Sequence[SourceCount]) -> list[Option]:
    return [(month, month) for month in reversed(months_known(sources))]


def _roles(t: Translator) -> list[Option]:
    found = sorted(context().catalogue.roles.values(), key=lambda role: role.number)
    return [(role.id, role.name[t.lang]) for role in found]


def _regions(t: Translator) -> list[Option]:
    """The country, then its provinces."""
    every = context().catalogue.regions.values()
    found = [one for one in every if one.kind in ("country", "province")]
    found.sort(key=lambda one: (one.kind != "country", one.name[t.lang]))
    return [(one.code or one.id, one.name[t.lang]) for one in found]


def _areas(t: Translator) -> list[Option]:
    """Economic regions, each with its province."""
    regions = context().catalogue.regions
    found = [one for one in regions.values() if one.kind == "economic-region"]
    named = [
        (one.code or one.id, f"{regions[one.within].name[t.lang]}, {one.name[t.lang]}")
        for one in found
        if one.within
    ]
    return sorted(named, key=lambda option: option[1])
