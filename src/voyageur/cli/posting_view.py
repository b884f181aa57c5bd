"""A posting in the terminal: the job, its pay, and what it asks for."""

from datetime import date

from rich.console import Console
from rich.table import Table
from rich.text import Text

from voyageur.cli.console import console, head, paragraph
from voyageur.cli.document_view import show_document
from voyageur.cli.profile_view import show_notes, show_unlinked
from voyageur.domain.names import Lang
from voyageur.domain.posting_read import PostingRead
from voyageur.locale.format import language
from voyageur.locale.translate import Translator
from voyageur.publishing.notices_document import posting_document
from voyageur.publishing.posting_words import (
    PAY_NOTE,
    group_words,
    other_requirements,
    pay_words,
    role_words,
    seniority_words,
    workplace_words,
)
from voyageur.services.context import Context
from voyageur.services.notices import notices_for_posting
from voyageur.understanding.documents import Document


def show_posting(
    context: Context, document: Document, posting: PostingRead, lang: Lang, at: date
) -> None:
    """Print everything that was understood, and what is good to know of it on a day."""
    t = context.translator(lang)
    out = console()
    paragraph(out, Text(t("What was read in {name}", name=document.name), style="bold"))
    show_notes(out, document, posting.lang, t)
    out.print(_facts(context, posting, t))
    _requirements(out, posting, t)
    show_unlinked(out, posting.unlinked, t)
    others = [*other_requirements(posting.requirements, t)]
    if others:
        head(out, t("Besides skills"))
        table = Table.grid(padding=(0, 2))
        for what, words, must in others:
            table.add_row(
                Text(what, style="dim"), words, "" if must else Text(t("an asset"), style="dim")
            )
        out.print(table)
    if noted := notices_for_posting(context, posting, at):
        show_document(posting_document(noted, context.catalogue, t, at))


def _facts(context: Context, posting: PostingRead, t: Translator) -> Table:
    neighbours = {n.id: n.name[t.lang] for n in context.catalogue.neighbours.values()}
    unknown = t("unknown")
    table = Table.grid(padding=(0, 2))
    pay = posting.pay
    rows = [
        (t("Title"), posting.title or unknown),
        (t("Role"), role_words(posting.role, t, neighbours) if posting.role else unknown),
        (t("Seniority"), seniority_words(posting.seniority, t) if posting.seniority else unknown),
        (t("Place"), (posting.workplace and workplace_words(posting.workplace, t)) or unknown),
        (t("Pay"), pay_words(pay, t) if pay else t("not stated")),
        *(("", t(PAY_NOTE[pay_note])) for pay_note in (pay.notes if pay else ())),
        (t("Language"), language(posting.lang, t.lang) if posting.lang else unknown),
    ]
    for what, words in rows:
        table.add_row(Text(what, style="dim"), Text(words, style="" if what else "yellow"))
    return table


def _requirements(out: Console, posting: PostingRead, t: Translator) -> None:
    for must, title in ((True, t("Must have")), (False, t("Nice to have"))):
        groups = [g for g in posting.requirements.groups if g.must == must]
        if groups:
            head(out, f"{title} ({len(groups)})")
            for group in groups:
                paragraph(out, Text(f"• {group_words(group.any_of, t)}"), hang=2)
    if not posting.requirements.groups:
        paragraph(out, Text(t("No skill that Voyageur knows is asked for."), style="dim"))
