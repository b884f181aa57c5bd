"""Badges in the terminal: what each is, why, and what it says."""

from rich.text import Text

from voyageur.cli.console import console, note, paragraph
from voyageur.domain.badge import Checked
from voyageur.evidence.badges.issuer_file import IssuerFile
from voyageur.locale.translate import Translator
from voyageur.publishing.badge_words import FINDINGS, badge_words
from voyageur.publishing.words import sentence


def show_checked(checked: Checked, t: Translator) -> None:
    """The verdict first, then the reason, then what the badge says."""
    out = console()
    verdict = checked.verdict
    good = verdict.finding == "good"
    colon = "\u00a0: " if t.lang == "fr" else ": "
    line = Text(checked.file + colon, style="bold")
    line.append(t(FINDINGS[verdict.finding]), style="bold green" if good else "bold red")
    out.print(line, soft_wrap=True)
    paragraph(out, Text(sentence(t.say(verdict.reason))), indent=2)
    if verdict.trust:
        paragraph(out, Text(sentence(t.say(verdict.trust))), indent=2)
    if verdict.finding in ("unknown-issuer", "unverifiable"):
        words = t("What the issuer publishes can be added with voyageur wallet trust FILE.")
        paragraph(out, Text(words, style="dim"), indent=2)
    for words in badge_words(checked.badge, t, good=good):
        paragraph(out, Text(words, style="" if good else "dim"), indent=2)
    if checked.certification:
        name = f"certification:{checked.certification}"
        paragraph(out, Text(t("Named like the certification {name}.", name=name)), indent=2)


def say_trusted(found: IssuerFile, t: Translator) -> None:
    """What was added, and what that means."""
    if found.keys:
        note(t("Keys of {issuer} added: {n}", issuer=found.issuer, n=len(found.keys)))
        note(t("Whoever holds them counts as this issuer from now on."))
    else:
        note(t("Added: {address}", address=found.id))
