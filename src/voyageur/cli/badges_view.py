"""Badges in the terminal: what each is, why, and what it says."""

from rich.text import Text

from voyageur.cli.console import console, note, paragraph
from voyageur.domain.badge import Badge, Checked, Finding
from voyageur.domain.message import N_
from voyageur.evidence.badges.issuer_file import IssuerFile
from voyageur.locale.translate import Translator

_WORDS: dict[Finding, str] = {
    "good": N_("good"),
    "altered": N_("forged or altered"),
    "revoked": N_("revoked"),
    "expired": N_("expired"),
    "not-yet-valid": N_("not yet valid"),
    "other-recipient": N_("somebody else's"),
    "unknown-issuer": N_("by an unknown issuer"),
    "unverifiable": N_("can't be checked"),
    "contradictory": N_("contradicts itself"),
}


def show_checked(checked: Checked, t: Translator) -> None:
    """The verdict first, then the reason, then what the badge says."""
    out = console()
    verdict = checked.verdict
    good = verdict.finding == "good"
    colon = "\u00a0: " if t.lang == "fr" else ": "
    line = Text(checked.file + colon, style="bold")
    line.append(t(_WORDS[verdict.finding]), style="bold green" if good else "bold red")
    out.print(line, soft_wrap=True)
    paragraph(out, Text(_sentence(t.say(verdict.reason))), indent=2)
    if verdict.trust:
        paragraph(out, Text(_sentence(t.say(verdict.trust))), indent=2)
    if verdict.finding in ("unknown-issuer", "unverifiable"):
        words = t("What the issuer publishes can be added with voyageur wallet trust FILE.")
        paragraph(out, Text(words, style="dim"), indent=2)
    for words in _said(checked.badge, t, good=good):
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


def _said(badge: Badge, t: Translator, *, good: bool) -> list[str]:
    """What the badge says of itself, which only of a good one is more than words."""
    issuer = badge.issuer_name or badge.issuer or ""
    if badge.issuer_name and badge.issuer:
        issuer = f"{badge.issuer_name} ({badge.issuer})"
    said = []
    if badge.achievement:
        words = t("For: {name}") if good else t("It says it is for: {name}")
        said.append(words.format(name=badge.achievement))
    if issuer:
        words = t("Issued by: {name}") if good else t("It says it was issued by: {name}")
        said.append(words.format(name=issuer))
    days = []
    if badge.issued:
        days.append(t("from {day}", day=badge.issued.date().isoformat()))
    if badge.expires:
        days.append(t("until {day}", day=badge.expires.date().isoformat()))
    if days:
        said.append(t("Valid {days}", days=" ".join(days)))
    return said


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "."
