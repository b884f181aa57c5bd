"""Names in a document that seem to be technologies and that the catalogue doesn't have."""

from dataclasses import replace

from voyageur.domain.posting_read import PostingRead
from voyageur.domain.profile import Profile, Unlinked
from voyageur.services.context import Context
from voyageur.services.json_resume import EXTENSION
from voyageur.understanding.documents import Document
from voyageur.understanding.mentions import judge
from voyageur.understanding.reading import Reading
from voyageur.understanding.sections import Kind
from voyageur.understanding.tagging.unlinked import find_unlinked


def resume_with_unlinked(context: Context, document: Document, profile: Profile) -> Profile:
    """The profile with what is worth a look; one that its person has in hand stays as it is."""
    if document.data is not None and EXTENSION in document.data:
        return profile
    return replace(profile, unlinked=_unlinked(context, document, "resume"))


def posting_with_unlinked(
    context: Context, document: Document, posting: PostingRead
) -> PostingRead:
    """The posting with what is worth a look."""
    return replace(posting, unlinked=_unlinked(context, document, "posting"))


def _unlinked(context: Context, document: Document, kind: Kind) -> tuple[Unlinked, ...]:
    reading = Reading(document.text, context.vocabulary, kind)
    kinds = {skill.id: skill.kind for skill in context.catalogue.skills.values()}
    return find_unlinked(reading, judge(reading), kinds)
