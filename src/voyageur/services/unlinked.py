"""Names in a résumé that seem to be technologies and that the catalogue doesn't have."""

from dataclasses import replace

from voyageur.domain.profile import Profile
from voyageur.services.context import Context
from voyageur.services.json_resume import EXTENSION
from voyageur.understanding.documents import Document
from voyageur.understanding.mentions import judge
from voyageur.understanding.reading import Reading
from voyageur.understanding.tagging.unlinked import find_unlinked


def with_unlinked(context: Context, document: Document, profile: Profile) -> Profile:
    """The profile with what is worth a look, which a plan doesn't need.

    A profile that its person has in hand stays as it is.
    """
    if document.data is not None and EXTENSION in document.data:
        return profile
    reading = Reading(document.text, context.vocabulary, "resume")
    return replace(profile, unlinked=find_unlinked(reading, judge(reading), context.skill_kinds))
