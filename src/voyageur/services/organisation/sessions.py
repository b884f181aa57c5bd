"""End all sessions of an account at once."""

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session

from voyageur.store.organisation.models import User


def end_sessions(user: User) -> None:
    """Nobody is signed in with the account any more."""
    mine = UserSession.objects.filter(user=user)
    Session.objects.filter(
        session_key__in=list(mine.values_list("session_key", flat=True))
    ).delete()
    mine.delete()
