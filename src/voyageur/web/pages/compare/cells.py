"""What is known of each of several roles, one kind of fact after another."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from voyageur.domain.names import say
from voyageur.domain.profile import Profile
from voyageur.domain.role import Role
from voyageur.locale.format import number, percent
from voyageur.locale.translate import Translator
from voyageur.publishing.certification_lines import certification_line
from voyageur.publishing.document import Block, Bullets, Line, Para, Span, joined, line
from voyageur.publishing.notebook import Notebook
from voyageur.publishing.outlook_lines import outlook_lines
from voyageur.publishing.pay_lines import earned, official_pay, stated, yearly
from voyageur.publishing.pay_words import dollars
from voyageur.services.demand import demand_of
from voyageur.services.fit import rank_roles
from voyageur.services.role_pay import role_pay
from voyageur.web.render import address, context

_MOST = 6
"""Skills that are named for a role; its own page has more."""


def skills_of(role: Role) -> dict[str, None]:
    """The skills that its groups and stages name, in their order."""
    needed = (c.skill for stage in role.stages for need in stage.needs for c in need)
    grouped = (skill for group in role.groups for skill in group.members)
    return dict.fromkeys(skill for skill in (*needed, *grouped) if skill)


class Cells:
    """The cells of a comparison in a region on a day; ``book`` numbers what they cite."""

    def __init__(
        self, roles: Sequence[Role], region: str, t: Translator, at: date, market: Path | None
    ) -> None:
        self.book = Notebook(context().catalogue, t, at)
        self.pay = {role.id: role_pay(context(), role, [region], at, market) for role in roles}
        self._roles, self._region, self._t, self._at = roles, region, t, at
        from_nothing = rank_roles(context(), Profile(), region, at)
        self._hours = {fit.role.id: fit.hours for fit in from_nothing}

    def stated(self, role: Role) -> Iterator[Block]:
        """What the guide states."""
        yield from (Para(stated(fact, self._t, self.book)) for fact in role.pay)

    def official(self, role: Role) -> Iterator[Block]:
        """What the primary unit group earns, an hour and a year."""
        tables = context().tables
        wages = tables.wages(frozenset(group.code for group in role.noc()))
        for pay in official_pay(role, self._region, context().catalogue, wages):
            if pay.relation == "primary":
                yield Para(earned(pay, self._t, self.book, tables))
                if about := yearly(pay, self._t):
                    yield Para(about)

    def posted(self, role: Role) -> Iterator[Block]:
        """What the jobs of the market state."""
        t = self._t
        for row in self.pay[role.id].rows:
            if row.kind == "posted" and row.middle is not None:
                span = f"{dollars(row.low, t)} – {dollars(row.high, t)}"
                words = t("median {amount}", amount=dollars(row.middle, t))
                yield Para(line(f"{span} ", Span(f"({words}; n = {row.n})", "quiet")))

    def net(self, role: Role) -> Iterator[Block]:
        """What is left of the median in a province."""
        t = self._t
        for net in self.pay[role.id].nets:
            table = context().tables.tax(net.edition)
            note = self.book.cite(
                table.source,
                table.locator,
                read=table.observed_on,
                certainty="approximate",
                due=table.verify_by,
            )
            words = t("an estimate by the tax tables of {edition}", edition=net.edition)
            said = Span(f"({words})", "quiet", notes=(note,))
            yield Para(line(f"{dollars(net.net, t)} ", said))

    def outlook(self, role: Role) -> Iterator[Block]:
        """What official projections expect."""
        facts, tables = context().catalogue, context().tables
        lines = outlook_lines(role, self._region, facts, tables, self._t, self.book)
        yield from map(Para, lines)

    def demand(self, role: Role) -> Iterator[Block]:
        """The skills named most, with how many postings speak."""
        t, found = self._t, demand_of(context(), role, self._region)
        if not found.shares:
            words = t("too few postings (n = {n})", n=found.n)
            yield Para(line(Span(words, "quiet")))
            return
        notes = tuple(self.book.source(source, "approximate") for source in found.sources)
        yield Bullets(
            tuple(
                line(self._skill(one.value), f" {percent(one.k / one.n, t.lang)}")
                for one in found.shares[:_MOST]
            )
        )
        words = t("Postings: {n} ({scope}).", n=found.n, scope=t.say(found.scope))
        yield Para(line(Span(words, "quiet", notes=notes)))

    def alone(self, role: Role) -> Iterator[Block]:
        """The skills that none of the others asks for."""
        others = {skill for one in self._roles if one is not role for skill in skills_of(one)}
        own = [line(self._skill(skill)) for skill in skills_of(role) if skill not in others]
        if own:
            yield Para(joined(own, " · "))

    def hours(self, role: Role) -> Iterator[Block]:
        """What the roadmap takes somebody who knows nothing of it."""
        t = self._t
        yield Para(line(t("{n} hours", n=number(self._hours[role.id], t.lang))))

    def certifications(self, role: Role) -> Iterator[Block]:
        """Those that haven't retired."""
        every = (context().catalogue.certifications[i] for i in role.certifications.listed())
        lines: list[Line] = [
            certification_line(one, self._at, self._t, self.book)
            for one in every
            if one.status(self._at) != "retired"
        ]
        if lines:
            yield Bullets(tuple(lines))

    def duties(self, role: Role) -> Iterator[Block]:
        """What somebody in the role does."""
        yield Bullets(tuple(line(words) for words in role.responsibilities[self._t.lang]))

    def employers(self, role: Role) -> Iterator[Block]:
        """Those of the guide that there are."""
        known = (context().catalogue.companies[company] for company in role.companies)
        names = [
            line(Span(say(one.name, self._t.lang),
                      notes=(self.book.source(one.source, one.certainty),)))
            for one in known if one.exists
        ]  # fmt: skip
        if names:
            yield Para(joined(names, " · "))

    def _skill(self, skill: str) -> Span:
        """Its name, leading to its page."""
        name = self._t.name(f"skill:{skill}")
        return Span(name, url=address(self._t.lang, "skill", ident=skill))
