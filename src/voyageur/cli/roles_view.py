"""Roles in the terminal."""

from collections.abc import Sequence
from datetime import date

from rich.console import Console
from rich.table import Table
from rich.text import Text

from voyageur.cli.console import console, head, paragraph
from voyageur.domain.certification import Certification
from voyageur.domain.fact import Fact
from voyageur.domain.message import N_
from voyageur.domain.names import Lang, say
from voyageur.domain.role import MoneyRange, Role
from voyageur.locale.format import day, money
from voyageur.locale.translate import Translator
from voyageur.services.context import Context

_WORDS = (
    N_("exact"),
    N_("announced"),
    N_("no-later-than"),
    N_("approximate"),
    N_("unverified"),
    N_("primary"),
    N_("alternate"),
    N_("manager_variant"),
)
"""What the facts say in words of their own, to be translated."""


def show_roles(context: Context, roles: Sequence[Role], lang: Lang) -> None:
    """Print the roles with the guide's pay."""
    t = context.translator(lang)
    out = console()
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column(t("Role"))
    table.add_column("id", style="cyan", no_wrap=True)
    table.add_column(t("Pay a year"), justify="right", no_wrap=True)
    for role in roles:
        pay = _range(role.pay[0], lang) if role.pay else "—"
        table.add_row(say(role.name, lang), role.id, pay)
    out.print(table)
    paragraph(out, Text(t("Pay a year, as the guide states it (unverified)"), style="dim"))


def show_role(context: Context, role: Role, at: date, lang: Lang) -> None:
    """Print everything about a role; each figure names its source."""
    t = context.translator(lang)
    out = console()
    paragraph(out, Text(say(role.name, lang), style="bold"))
    paragraph(out, Text(say(role.summary, lang)))
    _pay(out, context, role, t)
    head(out, t("Learn these"))
    for group in role.groups:
        names = " · ".join(t.name(f"skill:{skill}") for skill in group.members)
        choose = t("all of them") if group.choose == "all" else t("{n} of them", n=group.choose)
        words = t("{name}: {reason}", name=say(group.name, lang), reason=names)
        paragraph(out, Text(f"{words} ") + Text(f"({choose})", style="dim"), indent=2, hang=2)
    head(out, t("Certifications on {day}", day=day(at, lang)))
    listed = dict.fromkeys((*role.certifications.recommended, *role.certifications.any_of))
    for ident in listed:
        _certification(out, context.catalogue.certifications[ident], at, t)
    head(out, t("Roadmap"))
    for number, stage in enumerate(role.stages, start=1):
        line = Text(f"{number}. ")
        line.append(say(stage.name, lang), style="bold")
        paragraph(out, line.append(f" — {say(stage.text, lang)}"), indent=2, hang=3)
    head(out, t("What you will do"))
    for words in role.responsibilities[lang]:
        paragraph(out, Text(f"– {words}"), indent=2, hang=2)
    _employers(out, context, role, t)


def _pay(out: Console, context: Context, role: Role, t: Translator) -> None:
    head(out, t("Pay a year"))
    for fact in role.pay:
        source = context.catalogue.sources[fact.source].title
        line = Text(f"{_range(fact, t.lang)} ")
        line.append(f"({source}; {t(fact.certainty)})", style="dim")
        paragraph(out, line, indent=2, hang=2)
    groups = ", ".join(f"{match.code} ({t(match.relation)})" for match in role.noc)
    words = t("{name}: {reason}", name=t("NOC 2021"), reason=groups)
    paragraph(out, Text(words, style="dim"), indent=2, hang=2)


def _employers(out: Console, context: Context, role: Role, t: Translator) -> None:
    head(out, t("Employers the guide names"))
    names = " · ".join(t.name(f"company:{company}") for company in role.companies)
    paragraph(out, Text(names), indent=2)
    for company in role.companies:
        if correction := context.catalogue.companies[company].correction:
            words = t(
                "{name}: {reason}",
                name=t.name(f"company:{company}"),
                reason=say(correction, t.lang),
            )
            paragraph(out, Text(words, style="dim"), indent=2, hang=2)


def _range(fact: Fact[MoneyRange], lang: Lang) -> str:
    return f"{money(fact.value.low, lang)} – {money(fact.value.high, lang)}"


def _certification(out: Console, certification: Certification, at: date, t: Translator) -> None:
    status = certification.status(at)
    line = Text()
    gone = status == "retired"
    line.append(say(certification.name, t.lang), style="strike dim" if gone else "")
    last = certification.last_day()
    if gone and last:
        line.append(f" ({t('retired: last sat on {day}', day=day(last, t.lang))})", style="red")
    elif gone:
        line.append(f" ({t('no longer offered')})", style="red")
    elif last:
        line.append(f" ({t('retires: last day {day}', day=day(last, t.lang))})", style="yellow")
    elif certification.prices:
        price = certification.prices[0]
        words = money(price.value, t.lang)
        line.append(f" ({words}, {t(price.certainty)})", style="dim")
    else:
        line.append(f" ({t('price unknown')})", style="dim")
    for successor in certification.successors() if gone else ():
        line.append(f" → {t.name(f'certification:{successor}')}", style="green")
    paragraph(out, line, indent=2, hang=2)
