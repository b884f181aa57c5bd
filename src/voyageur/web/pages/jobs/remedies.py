"""What to do here where a file of postings can't be read and the terminal has an option for it."""

from collections.abc import Mapping
from dataclasses import replace

from voyageur.domain.message import N_, Message
from voyageur.domain.ranking import Unread

_HERE: Mapping[str, str] = {
    "Say what they are: voyageur market map {file} proposes a map.": N_(
        "A table with columns of its own is read on the command line: voyageur jobs rank --map."
    ),
    "Give a smaller file, or raise the limit with --max-mb.": N_("Give a smaller file."),
    "Give each posting as a file of its own, and many with --batch.": N_(
        "Give each posting as a file of its own."
    ),
}


def here(unread: Unread) -> Unread:
    """A file that can't be read, with what to do on the page."""
    text = unread.remedy.text
    return replace(unread, remedy=Message(_HERE.get(text, text), unread.remedy.values))
