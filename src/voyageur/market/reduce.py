"""From postings to requirement sets: how often is exactly this asked for, without any text."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from voyageur.domain.posting import Posting
from voyageur.domain.requirement import (
    RequirementGroup,
    Requirements,
    RequirementSet,
    RequirementSets,
)

Groups = tuple[tuple[str, ...], ...]
Kind = tuple[str, str, str | None, int | None, str, Groups, Groups]
"""Role, country, region, year and source of postings, and what they ask for: must and nice."""


def reduce_postings(
    postings: Iterable[Posting],
    *,
    role_of: Callable[[str], str | None],
    region_of: Callable[[str], str | None],
    requirements_of: Callable[[str], Requirements],
    inputs_digest: str,
    extractor_version: str,
) -> RequirementSets:
    """Count postings of a known role by what they ask for.

    Postings with the same text count once; those of no known role, or asking for nothing that the
    catalogue knows, are left out.
    """
    counts: Counter[Kind] = Counter()
    seen: set[str] = set()
    for posting in postings:
        role = role_of(posting.title)
        text = " ".join(posting.description.split())
        if role is None or text in seen:
            continue
        seen.add(text)
        groups = requirements_of(posting.description).groups
        must = _sorted(groups, must=True)
        nice = _sorted(groups, must=False)
        if must or nice:
            region = region_of(posting.job_location) if posting.job_location else None
            country = posting.country or "CA"
            year = posting.date_posted.year if posting.date_posted else posting.year_posted
            counts[role, country, region, year, posting.source, must, nice] += 1
    sets = as_sets(counts)
    return RequirementSets(
        inputs_digest=inputs_digest,
        extractor_version=extractor_version,
        n=sum(s.n for s in sets),
        sets=sets,
    )


def as_sets(counts: Mapping[Kind, int]) -> tuple[RequirementSet, ...]:
    """Requirement sets of counted kinds of postings, in one order whatever was counted first."""
    return tuple(
        RequirementSet(
            role=role, country=country, region=region, year=year, source=source,
            must=must, nice=nice, n=n,
        )
        for (role, country, region, year, source, must, nice), n in sorted(
            counts.items(), key=lambda pair: tuple(map(str, pair[0]))
        )
    )  # fmt: skip


def _sorted(groups: Iterable[RequirementGroup], *, must: bool) -> Groups:
    wanted = (tuple(sorted(w.skill for w in g.any_of)) for g in groups if g.must == must)
    return tuple(sorted(wanted))
