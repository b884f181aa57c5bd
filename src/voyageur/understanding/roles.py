"""Which role a posting is for: its title says so, its text where the title says too little."""

from collections.abc import Collection, Iterable, Mapping
from functools import cache

from voyageur.domain.job import Neighbour, RoleGuess
from voyageur.domain.role import Role
from voyageur.understanding.fold import Text
from voyageur.understanding.title.certainty import probabilities
from voyageur.understanding.title.evidence import Evidence
from voyageur.understanding.title.find import find_title
from voyageur.understanding.title.meaning import Meaning, Meanings, Named

_OURS = 4
"""Skills of the roles' own groups that make a manager of projects one of ours."""


class Roles:
    """Knows the seven roles, their neighbours and other trades by what titles call them.

    ``shares`` is the probability by rule; by default what was counted on labelled postings.
    """

    def __init__(
        self,
        roles: Iterable[Role],
        neighbours: Iterable[Neighbour],
        shares: Mapping[str, float] | None = None,
    ) -> None:
        known, near = list(roles), list(neighbours)
        self._meanings = Meanings(known, near)
        self._evidence = Evidence(known, near)
        self._nocs = {role.id: [o.code for o in role.noc()] for role in known}
        self._nocs |= {neighbour.id: [neighbour.noc] for neighbour in near}
        self._roles = frozenset(role.id for role in known)
        self._skills = frozenset(
            skill for role in known for group in role.groups for skill in group.members
        )
        self._shares = probabilities() if shares is None else shares
        self._told = cache(self._tell)

    def guess(
        self, title: str | None, text: Text | None = None, skills: Collection[str] = ()
    ) -> RoleGuess:
        """What the posting is for.

        ``skills`` are ids of those it names; they count where the title is one of any trade.
        """
        behind = ""
        if title is None and text is not None:
            title, behind = find_title(text), "announced "
        named = self._meanings.named(title) if title else None
        if named is not None and named.meaning.kind in {"role", "neighbour", "other"}:
            return self._told(named.meaning, behind + _rule(named))
        if gathered := self._gathered(named, text, skills):
            return gathered
        if title is None and text is not None and (field := self._evidence.field(text)):
            return self._told(field, "field in text")
        return self._told(
            Meaning("other"), behind + ("nothing certain" if named else "nothing known")
        )

    def _gathered(
        self, named: Named | None, text: Text | None, skills: Collection[str]
    ) -> RoleGuess | None:
        """From what the text speaks of and the skills, where the title leaves it open."""
        spoken = self._evidence.job(text) if text is not None else None
        if named is not None and named.meaning.kind == "unclear":
            ident = named.meaning.ident
            if spoken or len(self._skills.intersection(skills)) >= _OURS:
                ours = Meaning("role" if ident in self._roles else "neighbour", ident)
                return self._told(ours, "unclear title, text of ours")
        elif spoken is not None:
            meaning, times = spoken
            if named is not None:
                return self._told(meaning, "general title, job in text")
            return self._told(meaning, "job in text, again" if times > 1 else "job in text, once")
        return None

    def _tell(self, meaning: Meaning, rule: str) -> RoleGuess:
        role = meaning.ident if meaning.kind == "role" else None
        neighbour = meaning.ident if meaning.kind == "neighbour" else None
        nocs = self._nocs[meaning.ident] if role or neighbour else [None]
        return RoleGuess(
            role=role, neighbour=neighbour, probability=self._shares.get(rule, 0.5), noc=nocs[0],
            rule=rule,
        )  # fmt: skip


def _rule(named: Named) -> str:
    if named.words == 1:
        return f"{named.meaning.kind}, one word"
    return f"{named.meaning.kind}, words apart" if named.apart else f"{named.meaning.kind}, named"
