"""Applications as documents: what is to be done, how each stands, and all of one."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from voyageur.domain.application import (
    Application,
    Applications,
    Contact,
    FollowUp,
    Stage,
)
from voyageur.domain.message import N_
from voyageur.locale.format import day
from voyageur.locale.translate import Translator
from voyageur.publishing.document import (
    Block,
    Bullets,
    Document,
    Grid,
    Heading,
    Line,
    Para,
    Span,
    Style,
    line,
)

QUIET = timedelta(days=14)
"""After so long without a word an open application is worth asking after. Editorial: two working
weeks, in which most employers that answer have answered."""

STAGE: Mapping[Stage, str] = {
    "saved": N_("saved"),
    "applied": N_("applied"),
    "screening": N_("screening"),
    "interview": N_("interview"),
    "offer": N_("offer"),
    "hired": N_("hired"),
    "declined": N_("declined by you"),
    "rejected": N_("rejected"),
    "withdrawn": N_("withdrawn"),
}
_STYLES: Mapping[Stage, Style] = {
    "saved": "quiet",
    "interview": "strong",
    "offer": "good",
    "hired": "good",
    "declined": "quiet",
    "rejected": "quiet",
    "withdrawn": "quiet",
}


def applications_document(found: Applications, t: Translator, *, closed: bool) -> Document:
    """What is to be done, soonest first, and a table of how each stands, closed ones if asked."""
    title = t("Applications")
    if not found.applications:
        words = t("There are none yet. Enter one: voyageur jobs track add EMPLOYER TITLE.")
        return Document(title, t.lang, (Para(line(words)),))
    shown = [one for one in found.applications if closed or not one.closed]
    blocks: list[Block] = []
    if todo := _todo(found, t):
        blocks += [Heading(2, t("To do")), Bullets(todo)]
    if shown:
        blocks += [Heading(2, t("How they stand")), _grid(shown, t)]
    if quiet := [_quiet(one, found.as_of, t) for one in shown if is_quiet(one, found.as_of)]:
        blocks.append(Bullets(tuple(quiet)))
    if hidden := len(found.applications) - len(shown):
        words = t(
            "Closed ones not shown: {n}. voyageur jobs track list --all shows them.", n=hidden
        )
        blocks.append(Para(line(Span(words, "quiet"))))
    return Document(title, t.lang, tuple(blocks))


def _todo(found: Applications, t: Translator) -> tuple[Line, ...]:
    ahead = [(up, one) for one in found.applications for up in one.ahead()]
    ahead.sort(key=lambda pair: (pair[0].day, pair[0].at is None, pair[0].at, pair[1].number))
    return tuple(_due(up, one, found.as_of, t) for up, one in ahead)


def _due(up: FollowUp, one: Application, as_of: date, t: Translator) -> Line:
    late = up.day < as_of
    spans = [Span(_when(up, t), "warning" if late else "strong")]
    if late:
        spans.append(Span(" " + t("(overdue)"), "warning"))
    of = t("{employer}, {title}", employer=one.employer, title=one.title)
    spans.append(Span(f" {up.words}"))
    spans.append(Span(f" ({one.number} {of})", "quiet"))
    return tuple(spans)


def _when(up: FollowUp, t: Translator) -> str:
    when = day(up.day, t.lang)
    if up.at:
        when = t("{day} at {time}", day=when, time=f"{up.at:%H:%M}")
    return t("{name}: ", name=when).rstrip()


def _grid(shown: Sequence[Application], t: Translator) -> Grid:
    columns = (t("No."), t("Employer"), t("Title"), t("Stage"), t("Since"), t("Next"))
    return Grid(columns, tuple(_row(one, t) for one in shown), right=frozenset({0}))


def _row(one: Application, t: Translator) -> tuple[Line, ...]:
    stage, since = one.moves[-1]
    ahead = one.ahead()
    return (
        line(str(one.number)),
        line(Span(one.employer, "strong")),
        line(one.title),
        line(Span(t(STAGE[stage]), _STYLES.get(stage, "plain"))),
        line(day(since, t.lang)),
        line(day(ahead[0].day, t.lang) if ahead else ""),
    )


def is_quiet(one: Application, as_of: date) -> bool:
    """Whether nothing was heard of an application for so long that it is worth asking after."""
    waiting = one.stage in ("applied", "screening", "interview")
    return waiting and not one.ahead() and as_of - one.heard >= QUIET


def _quiet(one: Application, as_of: date, t: Translator) -> Line:
    words = t(
        "{employer}: nothing for {n} days. To ask how it stands: "
        "voyageur jobs track due {number} DATE WORDS.",
        employer=one.employer,
        n=(as_of - one.heard).days,
        number=one.number,
    )
    return line(Span(words, "warning"))


def application_document(one: Application, as_of: date, t: Translator) -> Document:
    """All that was said of one application."""
    title = t("{employer}, {title}", employer=one.employer, title=one.title)
    blocks: list[Block] = [Heading(1, title)]
    blocks.append(Bullets(tuple(_facts(one, t))))
    if one.contacts:
        blocks += [Heading(2, t("Contacts")), Bullets(tuple(_contact(c) for c in one.contacts))]
    if one.follow_ups:
        lines = tuple(_follow_up(up, one, as_of, t) for up in one.follow_ups)
        blocks += [Heading(2, t("To do, and done")), Bullets(lines)]
    if one.notes:
        lines = tuple(
            line(Span(t("{name}: ", name=day(n.day, t.lang)), "quiet"), n.words) for n in one.notes
        )
        blocks += [Heading(2, t("Notes")), Bullets(lines)]
    return Document(title, t.lang, tuple(blocks))


def _facts(one: Application, t: Translator) -> Iterator[Line]:
    moves = [
        t("{stage} since {day}", stage=t(STAGE[stage]), day=day(since, t.lang))
        for stage, since in one.moves
    ]
    yield line(Span(t("Stages: "), "quiet"), " → ".join(moves))
    if one.role:
        yield line(Span(t("Role: "), "quiet"), t.name(f"role:{one.role}"))
    if one.region:
        yield line(Span(t("Region: "), "quiet"), t.name(f"region:{one.region}"))
    if one.url:
        yield line(Span(t("Posting: "), "quiet"), Span(one.url, url=one.url))


def _contact(one: Contact) -> Line:
    rest = ", ".join(filter(None, (one.role, one.email, one.phone)))
    return line(Span(one.name, "strong"), f", {rest}" if rest else "")


def _follow_up(up: FollowUp, one: Application, as_of: date, t: Translator) -> Line:
    if up.state == "open":
        return _due(up, one, as_of, t)
    state = t("done") if up.state == "done" else t("called off")
    return line(Span(f"{_when(up, t)} {up.words} ({state})", "quiet"))
