"""All that a server keeps of somebody, as one ZIP that they can read and a Voyageur reads again."""

import json
import zipfile
from datetime import datetime
from io import BytesIO
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession

from voyageur.services.export import export
from voyageur.store.models import CalendarLink, Task
from voyageur.store.organisation.models import ProgramKey, Share, User
from voyageur.store.settings import personal_folder
from voyageur.store.whose import acting_for

JOURNAL, ACCOUNT = "everything.jsonl", "account.json"
"""Names in it: what ``voyageur data import journal`` reads, and the account itself."""


def everything(user: User, at: datetime) -> bytes:
    """The ZIP. Secrets and passwords aren't in it, since only their digests are kept."""
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(JOURNAL, "".join(export(at, user.person_id)))
        account = json.dumps(_account(user), ensure_ascii=False, indent=2, default=str)
        made.writestr(ACCOUNT, account)
        with acting_for(user.person_id):
            folder = personal_folder()
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                made.write(path, f"files/{path.relative_to(folder)}")
    return whole.getvalue()


def _account(user: User) -> dict[str, Any]:
    addresses = EmailAddress.objects.filter(user=user)
    return {
        "address": user.email,
        "joined": user.joined,
        "signed_in_last": user.last_login,
        "administrator": user.is_administrator,
        "addresses": list(addresses.values("email", "verified", "primary")),
        "ways_to_sign_in": list(
            Authenticator.objects.filter(user=user).values("type", "created_at", "last_used_at")
        ),
        "issuers": list(
            SocialAccount.objects.filter(user=user).values("provider", "uid", "date_joined")
        ),
        "sessions": list(
            UserSession.objects.filter(user=user).values(
                "ip", "user_agent", "created_at", "last_seen_at"
            )
        ),
        "consents": list(user.consents.values("cohort__name", "shown_as", "given", "withdrawn")),
        "coaches": list(user.coachings.values_list("cohort__name", flat=True)),
        "shared_links": list(
            Share.objects.filter(person_id=user.person_id).values("kind", "note", "made", "expires")
        ),
        "calendar_addresses": list(
            CalendarLink.objects.filter(person_id=user.person_id).values("made", "settings")
        ),
        "program_keys": list(
            ProgramKey.objects.filter(person_id=user.person_id).values("name", "made", "expires")
        ),
        "work_asked_for": list(
            Task.objects.filter(person_id=user.person_id).values("kind", "state", "made", "asked")
        ),
    }
