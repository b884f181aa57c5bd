"""Sentences that several kinds of decks share."""

from voyageur.domain.names import Lang
from voyageur.domain.role import Role
from voyageur.locale.translate import Translator
from voyageur.publishing.studio.source import CallSource

TAGS: dict[Lang, tuple[str, ...]] = {
    "en": ("Tech careers", "Canada", "Career change", "Learning"),
    "fr": ("Carrières techno", "Canada", "Réorientation", "Formation"),
}
"""Hashtags of every deck, as words, behind its own."""


def hashtags(t: Translator, *own: str) -> tuple[str, ...]:
    """A deck's own hashtags, then those of all."""
    return (*own, *TAGS[t.lang])


def tag_of(role: Role, t: Translator) -> str:
    """A role as people search for it."""
    return role.titles[t.lang][0]


def call(t: Translator) -> CallSource:
    """What to do after reading."""
    return CallSource(
        title=t("How far are you?"),
        text=t(
            "Voyageur reads your résumé and plans your way there in weeks: free, open source, on "
            "your own machine."
        ),
    )


def of_group(t: Translator) -> str:
    """What official wages are not."""
    return t("Wages are those of the whole occupational group, not of this role alone.")
