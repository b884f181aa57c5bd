"""Several goals compared, as a document."""

from collections.abc import Iterator, Mapping, Sequence

from voyageur.charts.pareto.value import Choice as Point
from voyageur.charts.pareto.value import Pareto
from voyageur.domain.comparison import Choice, Comparison, Criterion
from voyageur.domain.message import N_
from voyageur.domain.money import Money
from voyageur.domain.net_pay import PayRow
from voyageur.domain.plan import Reach
from voyageur.locale.format import money, number, percent
from voyageur.locale.translate import Translator
from voyageur.publishing.document import (
    Block,
    Bullets,
    Chart,
    Document,
    Grid,
    Heading,
    Line,
    Para,
    Span,
    line,
)

_BAR = 12
_BETTER: Mapping[Criterion, str] = {
    "weeks": N_("fewer weeks"),
    "cost": N_("less to pay"),
    "reach": N_("more postings in reach"),
    "net": N_("more pay"),
}
_CALLED: Mapping[Criterion, str] = {
    "weeks": N_("weeks"),
    "cost": N_("cost"),
    "reach": N_("postings in reach"),
    "net": N_("pay"),
}
_UNKNOWN = "?"


def comparison_document(found: Comparison, t: Translator) -> Document:
    """The way to each goal, what it is worth, and which of them no other beats."""
    title = t("Compared at {hours} hours a week", hours=number(found.hours, t.lang))
    return Document(title, t.lang, tuple(_blocks(found, title, t)))


def _blocks(found: Comparison, title: str, t: Translator) -> Iterator[Block]:
    yield Heading(1, title)
    regions = {choice.region for choice in found.choices}
    if len(regions) == 1:
        yield Para(line(Span(t.name(f"region:{found.choices[0].region}"), "quiet")))
    names = [_name(choice, t, region=len(regions) > 1) for choice in found.choices]
    yield Heading(2, t("The way there"))
    yield _ways(found.choices, names, t)
    yield from _certifications(found.choices, names, t)
    yield Heading(2, t("What it is worth, in thousands of dollars a year"))
    yield _worth(found.choices, names, t)
    yield Heading(2, t("Which no other beats"))
    yield Para(line(Span(t("Compared: weeks, known costs, postings in reach, pay."), "quiet")))
    yield Bullets(tuple(_verdict(found, place, names, t) for place in range(len(names))))
    if picture := _pareto(found, names, t):
        yield Chart(picture, tabled=True)
    yield from _notes(found, names, t)


def _name(choice: Choice, t: Translator, *, region: bool) -> str:
    role = t.name(f"role:{choice.role}")
    return f"{role}, {t.name(f'region:{choice.region}')}" if region else role


def _mark(choice: Choice, name: str) -> Line:
    return line(Span("★ " if not choice.beaten else "  ", "good"), name)


def _ways(choices: Sequence[Choice], names: Sequence[str], t: Translator) -> Grid:
    most = max([1, *(choice.weeks or 0 for choice in choices)])
    return Grid(
        (t("Goal"), t("Weeks"), "", t("Hours"), t("Cost"), t("In reach now, then")),
        tuple(
            (
                _mark(choice, name),
                line(_UNKNOWN if choice.weeks is None else number(choice.weeks, t.lang)),
                line(_bar((choice.weeks or 0) / most)),
                line(_UNKNOWN if choice.hours is None else number(choice.hours, t.lang)),
                line(_cost(choice, t)),
                line(f"{_share(choice.now, t)} → {_share(choice.then, t)}"),
            )
            for choice, name in zip(choices, names, strict=True)
        ),
        frozenset((1, 3, 4)),
    )


def _certifications(
    choices: Sequence[Choice], names: Sequence[str], t: Translator
) -> Iterator[Block]:
    """The exams of each way, for which there is no room in a table."""
    lines = [
        line(
            Span(t("{name}: {reason}", name=name, reason=""), "quiet"),
            ", ".join(t.name(f"certification:{one}") for one in choice.certifications),
        )
        for choice, name in zip(choices, names, strict=True)
        if choice.certifications
    ]
    if lines:
        yield Heading(3, t("Certifications on the way"))
        yield Bullets(tuple(lines))


def _bar(part: float) -> str:
    full = round(part * _BAR)
    return "█" * full + "·" * (_BAR - full)


def _cost(choice: Choice, t: Translator) -> str:
    if choice.cost is None:
        return _UNKNOWN
    words = money(Money(choice.cost, "CAD"), t.lang)
    return f"{words} + ?" if choice.unpriced else words


def _worth(choices: Sequence[Choice], names: Sequence[str], t: Translator) -> Grid:
    return Grid(
        (t("Goal"), t("Guide"), t("Official"), t("Posted"), t("Net"), t("French")),
        tuple(
            (
                _mark(choice, name),
                line(_range(_row(choice, "guide"), t)),
                line(_middle(_row(choice, "official"), t)),
                line(_middle(_row(choice, "posted"), t)),
                line(_thousands(choice.net.net, t) if choice.net else _UNKNOWN),
                line(_french(choice, t)),
            )
            for choice, name in zip(choices, names, strict=True)
        ),
        frozenset((1, 2, 3, 4)),
    )


def _thousands(cents: int, t: Translator) -> str:
    return number(round(cents / 100_000, 1), t.lang)


def _share(reach: Reach | None, t: Translator) -> str:
    if reach is None or reach.share is None:
        return _UNKNOWN
    return percent(reach.share, t.lang)


def _row(choice: Choice, kind: str) -> PayRow | None:
    rows = (row for row in choice.pay if row.kind == kind)
    return next((row for row in rows if row.relation in (None, "primary")), None)


def _range(row: PayRow | None, t: Translator) -> str:
    return f"{_thousands(row.low, t)}–{_thousands(row.high, t)}" if row else _UNKNOWN


def _middle(row: PayRow | None, t: Translator) -> str:
    if row is None or row.middle is None:
        return _UNKNOWN
    words = _thousands(row.middle, t)
    return words if row.n is None else f"{words} (n = {row.n})"


def _french(choice: Choice, t: Translator) -> str:
    if choice.french is None or not choice.french_of:
        return _UNKNOWN
    share = percent(choice.french / choice.french_of, t.lang)
    return f"{share} (n = {choice.french_of})"


def _pareto(found: Comparison, names: Sequence[str], t: Translator) -> Pareto | None:
    """Weeks against postings in reach, where both are known of two choices or more."""
    points = tuple(
        Point(label=name, weeks=choice.weeks, share=choice.then.share)
        for choice, name in zip(found.choices, names, strict=True)
        if choice.weeks is not None and choice.then is not None and choice.then.share is not None
    )
    title = t("Weeks until the end, and postings in reach then")
    return Pareto(title=title, choices=points) if len(points) > 1 else None


def _verdict(found: Comparison, place: int, names: Sequence[str], t: Translator) -> Line:
    choice, name = found.choices[place], Span(names[place], "strong")
    if choice.beaten:
        best = max(choice.beaten, key=lambda one: len(one.by))
        by = t(" and ").join(t(_BETTER[criterion]) for criterion in best.by)
        other = names[best.choice]
        words = t("loses to {other}: {by}, and nothing that is worse", other=other, by=by)
        return line(name, " — ", words)
    if choice.weeks is None:
        return line(name, " — ", t("no plan within your limits"))
    best_in = [_BETTER[one] for one in _BETTER if _is_best(found, choice, one)]
    words = t("a middle way: nothing beats it in all")
    if best_in:
        words = t("no other has {most}", most=t(" and ").join(t(one) for one in best_in))
    if unknown := [t(_CALLED[one]) for one in _CALLED if choice.worth(one) is None]:
        words += t("; can't be compared in: {names}", names=", ".join(unknown))
    return line(Span("★ ", "good"), name, " — ", words)


def _is_best(found: Comparison, choice: Choice, criterion: Criterion) -> bool:
    mine = choice.worth(criterion)
    others = [one.worth(criterion) for one in found.choices if one is not choice]
    known = [other for other in others if other is not None]
    return mine is not None and bool(known) and all(mine > other for other in known)


def _notes(found: Comparison, names: Sequence[str], t: Translator) -> Iterator[Block]:
    lines = [
        t("Hours are Voyageur's estimates; in reach: skills only, of the postings in scope."),
        t("Official pay is the middle of the whole unit group; net is an estimate of that."),
    ]
    lines += [
        t("{name}: n = {n}, {scope}", name=name, n=one.now.n, scope=t.say(one.now.scope))
        for one, name in zip(found.choices, names, strict=True)
    ]
    if any(choice.net is None for choice in found.choices):
        lines.append(t("Net pay needs a province: --in Ontario."))
    if all(choice.french is None for choice in found.choices):
        lines.append(t("How many postings require French isn't known without --market."))
    if len({choice.region for choice in found.choices}) > 1:
        lines.append(t("Moving: rent and other prices, the move and benefits are not counted."))
    yield Heading(2, t("Notes"))
    yield Bullets(tuple(line(Span(words, "quiet")) for words in lines))
