"""Text that was decoded with a wrong encoding on its way, put right and told to the person."""

from itertools import zip_longest

from voyageur.domain.message import N_, Message

SIGNS = ("Ã", "Â", "â€", "â\x80", "ï¼", "ï»", "ðŸ", "Å", "√", "├", "Γ", "\x92", "\x96")
"""What UTF-8 looks like once read as another encoding; sound English and French hold none."""
LOST = "\ufffd"
SHOWN = 24
"""Characters of an example."""


def mend(text: str) -> tuple[str, tuple[Message, ...]]:
    """The text as it was meant, and what a person should know of it.

    Only what shows signs of damage is looked at: accents that became two characters ("Ã©"), in the
    whole text or in parts of it. What the file itself has lost can't come back and is only told.
    """
    notes = []
    if any(sign in text for sign in SIGNS):
        mended = _fixed(text)
        if mended != text:
            before, after = _example(text, mended)
            notes.append(
                Message(
                    N_(
                        "characters of a wrong encoding were repaired, such as “{before}” to "
                        "“{after}”"
                    ),
                    {"before": before, "after": after},
                )
            )
            text = mended
    if lost := text.count(LOST):
        notes.append(
            Message(
                N_(
                    "characters were lost when the file was made ({n} × “{sign}”): words with them "
                    "may be missed"
                ),
                {"n": lost, "sign": LOST},
            )
        )
    return text, tuple(notes)


def _fixed(text: str) -> str:
    from ftfy import fix_encoding  # noqa: PLC0415 - a tenth of a second, for damaged files only

    return fix_encoding(text)


def _example(before: str, after: str) -> tuple[str, str]:
    """The first line that changed, from shortly before the change."""
    pairs = zip_longest(before.split("\n"), after.split("\n"), fillvalue="")
    old, new = next((pair for pair in pairs if pair[0] != pair[1]), ("", ""))
    at = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
    start = old.rfind(" ", 0, at) + 1
    return old[start : start + SHOWN].split(" ")[0], new[start : start + SHOWN].split(" ")[0]
