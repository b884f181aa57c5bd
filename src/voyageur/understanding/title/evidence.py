"""The jobs that a posting's text speaks of, where its title says too little."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from voyageur.domain.job import Neighbour
from voyageur.domain.role import Role
from voyageur.understanding.fold import Text
from voyageur.understanding.title.lists import listed
from voyageur.understanding.title.meaning import Meaning
from voyageur.understanding.title.words import names

_NEAR = 6_000
"""Bytes from the start in which jobs are counted: later come colleagues and the company."""


class Evidence:
    """Counts names of jobs, and where there is none names of fields ("data engineering").

    Jobs in the singular mean the one that is offered more often than not: "you work with data
    engineers" says nothing, "the data engineer will" does.
    """

    def __init__(self, roles: Iterable[Role], neighbours: Iterable[Neighbour]) -> None:
        heads = {names(word)[0] for word in listed("jobs", "heads")}
        jobs: dict[bytes, Meaning] = {}
        fields: dict[bytes, Meaning] = {}
        for title, meaning in _titles(roles, neighbours):
            form = Text(title).words.strip()
            if heads.isdisjoint(names(title)):
                if meaning.kind == "role":  # fields of neighbours are in every text
                    fields.setdefault(b" %b " % form, meaning)
            elif b" " in form:
                jobs.setdefault(b" %b " % form, meaning)
        self._jobs, self._fields = _Counted(jobs), _Counted(fields)

    def job(self, text: Text) -> tuple[Meaning, int] | None:
        """The job named most often, the first of equals, and how often; None where none is."""
        return self._jobs.most(text)

    def field(self, text: Text) -> Meaning | None:
        """The job whose field is named most often."""
        most = self._fields.most(text)
        return most and most[0]


class _Counted:
    def __init__(self, meanings: Mapping[bytes, Meaning]) -> None:
        self._meanings = list(meanings.values())
        self._automaton = BytesAhoCorasick(
            list(meanings),
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.ContiguousNFA,
        )

    def most(self, text: Text) -> tuple[Meaning, int] | None:
        matches = self._automaton.find_matches_as_indexes(text.words[:_NEAR])
        counts = Counter(self._meanings[which] for which, _, _ in matches)
        return counts.most_common(1)[0] if counts else None


def _titles(
    roles: Iterable[Role], neighbours: Iterable[Neighbour]
) -> Iterator[tuple[str, Meaning]]:
    for role in roles:
        for titles in role.titles.values():
            yield from ((title, Meaning("role", role.id)) for title in titles)
    for near in neighbours:
        for titles in near.titles.values():
            yield from ((title, Meaning("neighbour", near.id)) for title in titles)
