"""What the form offers, and what to do here where a service names an option of the terminal."""

from collections.abc import Mapping

from voyageur.domain.message import N_, Message

TARGETS: Mapping[str, str] = {
    "role": N_("A role"),
    "posting": N_("A posting"),
    "whole": N_("Nothing in particular: the whole of it"),
}
LANGS: Mapping[str, str] = {"en": N_("English"), "fr": N_("French")}
PAPERS: Mapping[str, str] = {"letter": N_("Letter, as in Canada"), "a4": N_("A4, as in Europe")}
ANSWERS: Mapping[str, str] = {
    "pdf": N_("PDF"),
    "docx": N_("Word (.docx)"),
    "json": N_("JSON Resume"),
}
"""Files to download, by their ending."""

_HERE: Mapping[str, str] = {
    "No name was found in it: say it with --name.": N_(
        "No name was found in it: write it in the form."
    ),
    "Headings and dates follow --lang; your own sentences stay as you wrote them.": N_(
        "Headings and dates are in the language you chose; your own sentences stay as you wrote "
        "them."
    ),
    "Allow more with --pages, or shorten what it says.": N_(
        "Allow more pages, or shorten what it says."
    ),
    "Say with --for what it is for, so that lines are chosen, or write .json.": N_(
        "Choose a role or a posting, so that lines are chosen, or download it as JSON Resume."
    ),
    "Take it out, or choose a file that ends in .docx.": N_(
        "Take it out, or download it as Word (.docx)."
    ),
    "Shorten them, or choose a file that ends in .docx.": N_(
        "Shorten them, or download it as Word (.docx)."
    ),
    "Give the posting's whole text, or name a role; voyageur roles lists them.": N_(
        "Give the posting's whole text, or choose a role."
    ),
    "Give each posting as a file of its own, and many with --batch.": N_(
        "Give one posting at a time."
    ),
    "Mend them, or write the profile anew with voyageur read FILE --format json.": N_(
        "Mend them in the file, or give the résumé itself."
    ),
}


def here(message: Message) -> Message:
    """A message as this page says it."""
    return Message(_HERE.get(message.text, message.text), message.values)
