"""What a new plan changes beside the one before, as a document."""

from collections.abc import Iterator, Sequence

from voyageur.domain.change import Change
from voyageur.domain.message import Message
from voyageur.domain.plan import Plan
from voyageur.locale.format import day
from voyageur.locale.translate import Translator
from voyageur.publishing.document import Block, Bullets, Document, Heading, Line, Para, Span, line
from voyageur.publishing.words import sentence


def changes_document(
    before: Plan, after: Plan, changes: Sequence[Change], reasons: Sequence[Message], t: Translator
) -> Document:
    """What moved and why: the next four weeks one by one, what comes later in a line."""
    return Document(t("New plan"), t.lang, tuple(_blocks(before, after, changes, reasons, t)))


def _blocks(
    before: Plan, after: Plan, changes: Sequence[Change], reasons: Sequence[Message], t: Translator
) -> Iterator[Block]:
    yield Para(line(Span(_ends(before, after, t), "strong")))
    if reasons:
        yield Heading(2, t("Why"))
        yield Bullets(tuple(line(sentence(t.say(reason))) for reason in reasons))
    yield Heading(2, t("The next four weeks"))
    soon = [_change(one, t) for one in changes if one.soon]
    if kept := [unit for unit in after.kept if unit not in {one.unit for one in changes}]:
        names = ", ".join(t.name(f"unit:{unit}") for unit in kept)
        soon.insert(0, line(t("As it was: {names}", names=names)))
    yield Bullets(tuple(soon)) if soon else Para(line(t("Nothing changes.")))
    later = [one for one in changes if not one.soon]
    if later:
        yield Heading(2, t("Later"))
        yield Bullets(tuple(_later(later, t)))


def _ends(before: Plan, after: Plan, t: Translator) -> str:
    was, now = before.work_ends, after.work_ends
    if now is None:
        return t("Nothing is left to do.")
    if was is None or was == now:
        return t("The plan ends on {day}, as before.", day=day(now, t.lang))
    return t("The plan ends on {now}; it was {was}.", now=day(now, t.lang), was=day(was, t.lang))


def _change(one: Change, t: Translator) -> Line:
    name = t.name(f"unit:{one.unit}")
    if one.kind == "new" and one.now:
        return line(t("New: {name}, from {day} on", name=name, day=day(one.now.start, t.lang)))
    if one.was is None or one.now is None:
        return line(t("No longer: {name}", name=name))
    span = f"{day(one.now.start, t.lang)} – {day(one.now.end, t.lang)}"
    was = f"{day(one.was.start, t.lang)} – {day(one.was.end, t.lang)}"
    return line(t("{name}: {now} instead of {was}", name=name, now=span, was=was))


def _later(changes: Sequence[Change], t: Translator) -> Iterator[Line]:
    """What is new or gone one by one; what only moved, together."""
    yield from (_change(one, t) for one in changes if one.kind != "moved")
    moved = [one.days for one in changes if one.kind == "moved"]
    if not moved:
        return
    low, high = min(moved), max(moved)
    if low == high:
        days = t("{days} days", days=f"{low:+d}")
    else:
        days = t("{low} to {high} days", low=f"{low:+d}", high=f"{high:+d}")
    yield line(t("{n} units move by {days}; their order may differ.", n=len(moved), days=days))
