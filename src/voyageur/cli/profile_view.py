"""A profile in the terminal: every skill with its level, the reason and where it was read."""

from collections.abc import Collection, Sequence

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from voyageur.cli.career_view import show_career
from voyageur.cli.console import console, paragraph
from voyageur.domain.names import Lang
from voyageur.domain.profile import Claim, Profile, Unlinked
from voyageur.locale.format import language
from voyageur.locale.translate import Translator
from voyageur.publishing.career_words import read_at
from voyageur.publishing.plan_words import levels_words, quoted
from voyageur.services.context import Context
from voyageur.understanding.documents import Document


def show_profile(context: Context, document: Document, profile: Profile, lang: Lang) -> None:
    """Print everything that was understood."""
    t = context.translator(lang)
    out = console()
    paragraph(out, Text(t("What was read in {name}", name=document.name), style="bold"))
    paragraph(out, Text(_facts(profile, t), style="dim"))
    show_notes(out, document, profile.lang, t)
    out.print(claims_table(profile.claims, t))
    show_unlinked(out, profile.unlinked, t)
    show_career(out, profile, t)
    paragraph(out, Text(legend(t), style="dim"))


def show_notes(out: Console, document: Document, lang: str | None, t: Translator) -> None:
    """What was repaired in a file or left out of it, and that its language is not one of ours."""
    notes = [t.say(note) for note in document.notes]
    if lang not in (None, "en", "fr"):
        notes.append(
            t("Voyageur reads English and French; in other languages it finds little but names.")
        )
    for words in notes:
        paragraph(out, Text(words, style="yellow"))


def show_unlinked(out: Console, unlinked: Sequence[Unlinked], t: Translator) -> None:
    """What seems to be a technology and isn't in the catalogue."""
    if unlinked:
        names = ", ".join(one.surface for one in unlinked)
        words = t("Perhaps technologies, but not in the catalogue: {names}", names=names)
        paragraph(out, Text(words, style="dim"))


def legend(t: Translator) -> str:
    """What the levels mean, and how a misreading is corrected."""
    correction = t(
        "Something wrong? Correct it with --have SKILL=LEVEL and --not SKILL, or in profile.json."
    )
    return f"{levels_words(t)} {correction}"


def claims_table(
    claims: Collection[Claim], t: Translator, *, most: int | None = None
) -> RenderableType:
    """Each skill by its highest claim, the highest first; with ``most``, the rest is counted."""
    best: dict[str, Claim] = {}
    for claim in claims:
        if claim.ref not in best or claim.level > best[claim.ref].level:
            best[claim.ref] = claim
    ordered = sorted(best.values(), key=lambda c: (-c.level, -(c.years or 0), c.ref))
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="dim", expand=True)
    table.add_column(t("Skill"), ratio=3, overflow="fold")
    table.add_column(t("Level"), justify="center", no_wrap=True)
    table.add_column(t("Why"), ratio=3, overflow="fold")
    table.add_column(t("Where it was read"), ratio=5, overflow="ellipsis", no_wrap=True)
    for claim in ordered[:most]:
        where = ""
        if claim.evidence:
            shown = claim.evidence[0]
            where = f"{read_at(shown, t)} {quoted(shown.words, t)}"
        table.add_row(
            t.name(claim.ref), str(int(claim.level)), t.say(claim.reason), Text(where, style="dim")
        )
    left = len(ordered) - len(ordered[:most])
    if not left:
        return table
    more = t("and {n} more: voyageur read FILE shows them all", n=left)
    return Group(table, Text(more, style="dim"))


def _facts(profile: Profile, t: Translator) -> str:
    languages = ", ".join(
        f"{language(spoken.code, t.lang)} ({spoken.fluency})"
        if spoken.fluency
        else language(spoken.code, t.lang)
        for spoken in profile.languages
    )
    written = language(profile.lang, t.lang) if profile.lang else t("unknown")
    found = [
        t("{n} skills", n=len(profile.claims)),
        t("{n} certifications", n=len(profile.certifications) + len(profile.other_certificates)),
        t("document language: {code}", code=written),
    ]
    if languages:
        found.append(t("languages spoken: {codes}", codes=languages))
    if profile.region:
        found.append(t("place: {place}", place=t.name(f"region:{profile.region}")))
    return " · ".join(found)
