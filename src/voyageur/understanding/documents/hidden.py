"""What is said of text that is in a file but that no reader of it sees."""

from voyageur.domain.message import N_, Message

SHOWN = 60
"""Characters of it that are shown."""


def hidden_note(text: str, page: int | None = None) -> Message:
    """That hidden text is not counted, with its beginning, so that nobody wonders what it was."""
    words = " ".join(text.split())
    sample = words if len(words) <= SHOWN else words[:SHOWN].rstrip() + "…"
    if page is None:
        return Message(
            N_("hidden text is not counted ({n} characters): “{sample}”"),
            {"n": len(words), "sample": sample},
        )
    return Message(
        N_("hidden text on page {page} is not counted ({n} characters): “{sample}”"),
        {"page": page, "n": len(words), "sample": sample},
    )
