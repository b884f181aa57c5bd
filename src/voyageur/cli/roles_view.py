"""Roles in the terminal."""

from collections.abc import Sequence
from datetime import date

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from voyageur.cli.console import console
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
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column(t("Role"))
    table.add_column("id", style="cyan", no_wrap=True)
    table.add_column(t("Pay a year, as the guide states it (unverified)"))
    for role in roles:
        table.add_row(say(role.name, lang), role.id, _range(role.pay[0], lang))
    console().print(table)


def show_role(context: Context, role: Role, at: date, lang: Lang) -> None:
    """Print everything about a role; each figure names its source."""
    t = context.translator(lang)
    out = console()
    out.print(Text(say(role.name, lang), style="bold"))
    out.print(Text(say(role.summary, lang)))
    _head(out, t("Pay a year"))
    for fact in role.pay:
        source = context.catalogue.sources[fact.source].title
        out.print(f"  {_range(fact, lang)}", Text(f"({source}; {t(fact.certainty)})", style="dim"))
    out.print(
        Text(
            "  NOC 2021: " + ", ".join(f"{match.code} ({t(match.relation)})" for match in role.noc),
            style="dim",
        )
    )
    _head(out, t("Learn these"))
    for group in role.groups:
        names = " · ".join(t.name(f"skill:{skill}") for skill in group.members)
        choose = t("all of them") if group.choose == "all" else t("{n} of them", n=group.choose)
        out.print(f"  {say(group.name, lang)}: {names}", Text(f"({choose})", style="dim"))
    _head(out, t("Certifications on {day}", day=day(at, lang)))
    listed = dict.fromkeys((*role.certifications.recommended, *role.certifications.any_of))
    for ident in listed:
        _certification(out, context.catalogue.certifications[ident], at, t)
    _head(out, t("Roadmap"))
    for number, stage in enumerate(role.stages, start=1):
        out.print(f"  {number}. [bold]{say(stage.name, lang)}[/]: {say(stage.text, lang)}")
    _head(out, t("What you will do"))
    for line in role.responsibilities[lang]:
        out.print(Padding(f"– {line}", (0, 0, 0, 2)))
    _head(out, t("Employers the guide names"))
    out.print("  " + " · ".join(t.name(f"company:{company}") for company in role.companies))
    for company in role.companies:
        if correction := context.catalogue.companies[company].correction:
            name = t.name(f"company:{company}")
            out.print(Padding(Text(f"{name}: {say(correction, lang)}", style="dim"), (0, 0, 0, 2)))


def _head(out: Console, words: str) -> None:
    out.print()
    out.print(Text(words, style="bold cyan"))


def _range(fact: Fact[MoneyRange], lang: Lang) -> str:
    return f"{money(fact.value.low, lang)} – {money(fact.value.high, lang)}"


def _certification(out: Console, certification: Certification, at: date, t: Translator) -> None:
    status = certification.status(at)
    line = Text("  ")
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
        words = f"{money(price.value, t.lang)} {price.value.currency}"
        line.append(f" ({words}, {t(price.certainty)})", style="dim")
    else:
        line.append(f" ({t('price unknown')})", style="dim")
    for successor in certification.successors() if gone else ():
        line.append(f" → {t.name(f'certification:{successor}')}", style="green")
    out.print(line)
