"""Postings within reach in words."""

from voyageur.domain.plan import Reach
from voyageur.locale.format import percent
from voyageur.locale.translate import Translator


def reach_words(reach: Reach, t: Translator) -> str:
    """Postings met in words, with n and scope; no percentage where there are too few."""
    scope = t.say(reach.scope)
    if reach.share is None:
        return t("too few postings to say (n = {n}; {scope})", n=reach.n, scope=scope)
    return t(
        "requirements met in {met} of {n} ({share}; {scope})",
        met=reach.met,
        n=reach.n,
        share=percent(reach.share, t.lang),
        scope=scope,
    )
