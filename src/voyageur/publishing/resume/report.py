"""Which requirement is covered by which line, what is missing, and what was left out."""

from collections.abc import Iterator, Sequence

from voyageur.domain.message import N_
from voyageur.domain.requirement import (
    RequirementGroup,
    Requirements,
    WantedCertification,
    WantedDegree,
    WantedLanguage,
)
from voyageur.domain.resume_report import Asked, ResumeReport, Row, Spot, Status, WantedYears
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
    line,
)
from voyageur.publishing.plan_words import levels_words
from voyageur.publishing.posting_words import group_words, other_requirements
from voyageur.publishing.resume.words import HEADINGS

_SHOWN = 90
"""Characters of a line that are shown."""
MOST = 12
"""Lines of a list that the terminal shows; all are in the JSON."""
_HEADINGS: dict[Status, str] = {
    "covered": N_("Covered by a line"),
    "short": N_("Named, but short of what is asked for"),
    "missing": N_("Missing"),
}


def report_document(report: ResumeReport, t: Translator, most: int | None = MOST) -> Document:
    """The report as a page, with the first ``most`` lines of what is listed; all without it."""
    return Document(t("Résumé"), t.lang, tuple(_blocks(report, t, most)))


def _blocks(report: ResumeReport, t: Translator, most: int | None) -> Iterator[Block]:
    if report.target:
        yield Heading(1, t("Résumé for {target}", target=report.target))
        yield Para(line(_counted(report.rows, t)))
        for status, heading in _HEADINGS.items():
            if rows := [row for row in report.rows if row.status == status]:
                yield Heading(2, t(heading))
                yield _grid(rows, t)
        yield Para(line(Span(levels_words(t), "quiet")))
        if report.scope and report.n:
            said = t("Postings counted: {n} ({scope}).", n=report.n, scope=t.say(report.scope))
            yield Para(line(Span(said, "quiet")))
    else:
        yield Heading(1, t("Résumé"))
    if report.conditions:
        yield Heading(2, t("Also asked, and nothing that a résumé shows"))
        yield Bullets(tuple(line(one.words) for one in report.conditions))
    if report.left_out:
        yield Heading(2, t("Left out so that it fits the pages"))
        yield _listed([_spot(spot, t) for spot in report.left_out], t, most)
    if report.unplaced:
        yield Heading(2, t("Lines of the document that found no place"))
        yield _listed([line(_shortened(words)) for words in report.unplaced], t, most)
    if report.added:
        yield Heading(2, t("Listed because your profile says so, not your résumé"))
        yield Bullets(tuple(line(t.name(ref)) for ref in report.added))
    if report.notes:
        yield Heading(2, t("Good to know"))
        yield Bullets(tuple(line(t.say(note)) for note in report.notes))


def _counted(rows: Sequence[Row], t: Translator) -> str:
    short = sum(row.status == "short" for row in rows)
    missing = sum(row.status == "missing" for row in rows)
    return t(
        "Requirements: {total}. Covered by a line: {covered}. Short of it: {short}. "
        "Missing: {missing}.",
        total=len(rows),
        covered=len(rows) - short - missing,
        short=short,
        missing=missing,
    )


def _grid(rows: Sequence[Row], t: Translator) -> Grid:
    """Rows of one status; only columns that say something of them."""
    lines, remarks = any(row.lines for row in rows), any(row.remark for row in rows)
    named = any(row.named is not None for row in rows)
    columns = [
        t("Requirement"),
        *([t("Your line"), t("Where")] if lines else ()),
        *([t("Note")] if remarks else ()),
        *([t("Postings")] if named else ()),
    ]
    cells = (_cells(row, t, lines=lines, remarks=remarks, named=named) for row in rows)
    right = frozenset((len(columns) - 1,) if named else ())
    return Grid(tuple(columns), tuple(map(tuple, cells)), right)


def _cells(row: Row, t: Translator, *, lines: bool, remarks: bool, named: bool) -> Iterator[Line]:
    asked = asked_words(row.asked, t)
    yield line(asked) if row.asked.must else line(asked, Span(f" ({t('nice to have')})", "quiet"))
    if lines:
        first = row.lines[0] if row.lines else None
        yield line(t("“{words}”", words=_shortened(first.words)) if first else "")
        yield line(Span(_where(first, t) if first else "", "quiet"))
    if remarks:
        yield line(t.say(row.remark) if row.remark else "")
    if named:
        yield line("" if row.named is None else str(row.named))


def asked_words(asked: Asked, t: Translator) -> str:
    """What is asked for, in words."""
    match asked:
        case RequirementGroup():
            return group_words(asked.any_of, t)
        case WantedCertification():
            whole = Requirements(certifications=(asked,))
        case WantedLanguage():
            whole = Requirements(languages=(asked,))
        case WantedDegree():
            whole = Requirements(education=(asked,))
        case WantedYears():
            whole = Requirements(years=asked.years)
    kind, words, _ = next(other_requirements(whole, t))
    return t("{name}: {reason}", name=kind, reason=words)


def _spot(spot: Spot, t: Translator) -> Line:
    return line(_shortened(spot.words), Span(f" ({_where(spot, t)})", "quiet"))


def _where(spot: Spot, t: Translator) -> str:
    section = t(HEADINGS[spot.section])
    return f"{section}, {spot.entry}" if spot.entry else section


def _listed(lines: Sequence[Line], t: Translator, most: int | None) -> Bullets:
    """The first lines of a list, and how many more there are."""
    more = 0 if most is None else len(lines) - most
    if more < 2:
        return Bullets(tuple(lines))
    rest = line(Span(t("and {n} more: --json lists them all", n=more), "quiet"))
    return Bullets((*lines[:most], rest))


def _shortened(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
