"""The ranked roles in the terminal."""

from rich.table import Table
from rich.text import Text

from voyageur.cli.console import bar, console
from voyageur.domain.names import Lang
from voyageur.domain.plan import Reach
from voyageur.locale.format import number, percent
from voyageur.locale.translate import Translator
from voyageur.services.context import Context
from voyageur.services.fit import Fit
from voyageur.understanding.documents import Document

_NAMED = 5


def show_fits(context: Context, document: Document, fits: list[Fit], lang: Lang) -> None:
    """Print the roles, the nearest first."""
    t = context.translator(lang)
    out = console()
    out.print(Text(t("The roles nearest to {name}", name=document.name), style="bold"))
    out.print(
        Text(
            t("Bar: the part of the role's roadmap, in hours, that is behind this person."),
            style="dim",
        )
    )
    for place, fit in enumerate(fits, start=1):
        out.print()
        line = Table.grid(padding=(0, 1))
        line.add_row(
            Text(f"{place}.", style="dim"),
            Text(t.name(f"role:{fit.role.id}"), style="bold"),
            bar(fit.done),
            Text(percent(fit.done, lang)),
            Text(t("about {hours} hours to go", hours=number(fit.hours, lang)), style="cyan"),
        )
        out.print(line)
        _line(t("has"), fit.strengths, t)
        _line(t("lacks"), fit.missing, t)
        out.print(Text(f"   {t('postings')}: ", style="dim") + Text(reach_words(fit.reach, t)))


def _line(label: str, skills: tuple[str, ...], t: Translator) -> None:
    if not skills:
        return
    names = ", ".join(t.name(f"skill:{skill}") for skill in skills[:_NAMED])
    more = len(skills) - _NAMED
    if more > 0:
        names += t(" and {n} more", n=more)
    console().print(Text(f"   {label}: ", style="dim") + Text(names))


def reach_words(reach: Reach, t: Translator) -> str:
    """Postings met in words, with n and scope; no percentage where there are too few."""
    scope = t.say(reach.scope)
    if reach.share is None:
        return t("too few postings to say (n = {n}; {scope})", n=reach.n, scope=scope)
    return t(
        "requirements met in {met} of {n} ({share}; {scope})",
        met=reach.met,
        n=reach.n,
        share=percent(reach.share, t.lang),
        scope=scope,
    )
