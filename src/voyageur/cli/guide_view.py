"""What was read of a guide, in the terminal."""

from collections.abc import Iterator
from datetime import date

from rich.console import Console
from rich.text import Text

from voyageur.cli.console import console, head, paragraph
from voyageur.domain.guide import Guide, GuideName, GuidePay
from voyageur.domain.names import Lang
from voyageur.locale.format import money
from voyageur.locale.translate import Translator
from voyageur.publishing.certification_lines import status_words, successors_words
from voyageur.publishing.pay_lines import PER
from voyageur.services.context import Context

MOST_LINES = 12
"""Line numbers of one kind of repair named one by one."""


def show_guide(context: Context, guide: Guide, at: date, lang: Lang) -> None:
    """Print the roles, what is not in the catalogue or gone, repairs, and what was not read."""
    t, out = context.translator(lang), console()
    paragraph(out, Text(guide.title, style="bold"))
    _roles(out, guide, t)
    _gone(out, context, guide, at, t)
    _unknown(out, guide, t)
    _repairs(out, guide, t)
    if guide.not_understood:
        head(out, t("Not understood"))
        for left in guide.not_understood:
            _at(out, left.line, Text(left.words), t)


def _roles(out: Console, guide: Guide, t: Translator) -> None:
    head(out, t("Roles: {n}", n=len(guide.roles)))
    for role in guide.roles:
        words = Text(role.name, style="bold")
        words.append(f" ({role.ref.partition(':')[2]})" if role.ref else "", style="not bold cyan")
        own = [pay for pay in role.pay if pay.noc is None]
        pay = "; ".join(_pay(pay, t) for pay in own) or t("no pay")
        counts = (
            t("groups: {n}", n=len(role.groups)),
            t("skills: {n}", n=sum(len(group.items) for group in role.groups)),
            t("certifications: {n}", n=len(role.certifications)),
            t("duties: {n}", n=len(role.responsibilities)),
            t("stages: {n}", n=len(role.stages)),
            t("employers: {n}", n=len(role.companies)),
        )
        words.append(f" {pay}", style="not bold")
        words.append(f" · {' · '.join(counts)}", style="not bold dim")
        _at(out, role.line, words, t)


def _pay(pay: GuidePay, t: Translator) -> str:
    known = pay.low or pay.high
    if known is None:
        return "—"
    if pay.low and pay.high and pay.low != pay.high:
        amount = f"{money(pay.low, t.lang)} – {money(pay.high, t.lang)}"
    elif pay.low and pay.high:
        amount = money(pay.low, t.lang)
    elif pay.low:
        amount = t("from {amount}", amount=money(pay.low, t.lang))
    else:
        amount = t("up to {amount}", amount=money(known, t.lang))
    words = t(PER[known.per], amount=amount)
    return t("{words} (currency assumed)", words=words) if pay.assumed else words


def _gone(out: Console, context: Context, guide: Guide, at: date, t: Translator) -> None:
    """Certifications that the guide names and that can't be sat any more, or not for long."""
    lines = []
    for named in _named(guide, "certification"):
        for ref in named.refs:
            certification = context.catalogue.certifications[ref.partition(":")[2]]
            _, words = status_words(certification, at, t)
            if words:
                said = t("{name}: {reason}", name=named.words, reason=words)
                lines.append((named, said + successors_words(certification, t)))
    if lines:
        head(out, t("Certifications that have changed"))
        for named, words in lines:
            _at(out, named.line, Text(words), t)


def _unknown(out: Console, guide: Guide, t: Translator) -> None:
    unknown: dict[str, GuideName] = {}
    for kind in ("skill", "certification", "company"):
        for named in _named(guide, kind):
            if not named.refs:
                unknown.setdefault(named.words, named)
    if unknown:
        head(out, t("Kept, but not in the catalogue"))
        for named in sorted(unknown.values(), key=lambda named: named.line):
            _at(out, named.line, Text(named.words), t)


def _named(guide: Guide, kind: str) -> Iterator[GuideName]:
    for role in guide.roles:
        if kind == "skill":
            yield from (item for group in role.groups for item in group.items)
        else:
            yield from role.certifications if kind == "certification" else role.companies


def _repairs(out: Console, guide: Guide, t: Translator) -> None:
    if not guide.repairs:
        return
    where: dict[tuple[str, str, bool], list[int]] = {}
    for repair in guide.repairs:
        where.setdefault((repair.before, repair.after, repair.sure), []).append(repair.line)
    head(out, t("Repaired characters: {n}", n=len(guide.repairs)))
    for (before, after, sure), lines in where.items():
        shown = ", ".join(map(str, lines[:MOST_LINES]))
        rest = len(lines) - MOST_LINES
        if rest > 0:
            shown = t("{lines} and {n} more", lines=shown, n=rest)
        words = t("{before} → {after} (lines {lines})", before=before, after=after, lines=shown)
        if not sure:
            words = t("{words}: other characters would fit too", words=words)
        paragraph(out, Text(words), indent=2, hang=2)


def _at(out: Console, line: int, words: Text, t: Translator) -> None:
    mark = Text(t("line {n}: ", n=line), style="dim")
    paragraph(out, mark + words, indent=2, hang=2)
