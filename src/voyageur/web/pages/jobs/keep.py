"""What is written down of a posting to keep track of it, as a form beside it."""

import re

from voyageur.domain.ranking import RankedPosting
from voyageur.locale.translate import Translator
from voyageur.web.pages.progress.form import Form

_NAME = "keep"
_LONGEST = 300
"""Characters that a field takes."""


def form_of(posting: RankedPosting, number: int, t: Translator) -> Form:
    """The form of the posting of this number on the page."""
    place, role = posting.place, posting.role
    known = {
        "number": str(number),
        "employer": (posting.employer or "")[:_LONGEST],
        "title": posting.title[:_LONGEST],
        "url": posting.url,
        "role": role.role if role else None,
        "region": place.city or place.economic_region or place.province,
    }
    return Form(f"{_NAME}-{number}", t, {name: words or "" for name, words in known.items()})


def form_sent(sent: dict[str, str], t: Translator) -> Form:
    """The form as it was sent; its fields are called as they were on the page."""
    number = re.sub(r"[^0-9]", "", sent.get("number", ""))[:4] or "1"
    return Form(f"{_NAME}-{number}", t, {**sent, "number": number})
