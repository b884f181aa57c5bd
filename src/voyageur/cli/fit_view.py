"""The ranked roles in the terminal."""

from rich.console import Console
from rich.text import Text

from voyageur.cli.console import bar, console, paragraph
from voyageur.domain.names import Lang
from voyageur.locale.format import number, percent
from voyageur.locale.translate import Translator
from voyageur.publishing.reach_words import reach_words
from voyageur.services.context import Context
from voyageur.services.fit import Fit
from voyageur.understanding.documents import Document

_NAMED = 5


def show_fits(context: Context, document: Document, fits: list[Fit], lang: Lang) -> None:
    """Print the roles, the nearest first."""
    t = context.translator(lang)
    out = console()
    paragraph(out, Text(t("The roles nearest to {name}", name=document.name), style="bold"))
    explained = t("Bar: the part of the role's roadmap, in hours, that is behind this person.")
    paragraph(out, Text(explained, style="dim"))
    for place, fit in enumerate(fits, start=1):
        out.print()
        line = Text(f"{place}. ")
        line.append_text(bar(fit.done))
        line.append(f"{percent(fit.done, lang):>5}  ")
        line.append(t.name(f"role:{fit.role.id}"), style="bold")
        hours = number(fit.hours, lang)
        line.append(f"  {t('about {hours} hours to go', hours=hours)}", style="cyan")
        paragraph(out, line, hang=20)
        _line(out, t("has"), _names(fit.strengths, t), t)
        _line(out, t("lacks"), _names(fit.missing, t), t)
        _line(out, t("postings"), reach_words(fit.reach, t), t)


def _line(out: Console, label: str, words: str, t: Translator) -> None:
    if words:
        paragraph(out, Text(t("{name}: {reason}", name=label, reason=words)), indent=3, hang=2)


def _names(skills: tuple[str, ...], t: Translator) -> str:
    names = ", ".join(t.name(f"skill:{skill}") for skill in skills[:_NAMED])
    more = len(skills) - _NAMED
    return names + t(" and {n} more", n=more) if more > 0 else names
