"""What a coach prepared for somebody, in that person's hands from now on."""

import json

from voyageur.domain.profile import Profile
from voyageur.shapes import parse
from voyageur.store.organisation.models import Invitation
from voyageur.web import drafts
from voyageur.web.pages.plan.last import keep_wishes


def take_over(invitation: Invitation) -> None:
    """Put profile and wishes into the person's draft, and take them out of the invitation.

    Somebody who has a profile already keeps theirs.
    """
    if not invitation.scenario:
        return
    prepared = json.loads(invitation.scenario)
    if not drafts.draft().profile:
        if prepared["profile"]:
            text = json.dumps(prepared["profile"])
            drafts.save_profile(prepared["name"], parse(Profile, text))
        keep_wishes(prepared["typed"])
    Invitation.objects.filter(pk=invitation.pk).update(scenario="", name="")
