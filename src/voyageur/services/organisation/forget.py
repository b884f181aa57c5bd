"""Delete an account with all that is kept of its person, in the database and on disk."""

import shutil

from django.db import connection, transaction

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.services.organisation.sessions import end_sessions
from voyageur.store.organisation.models import Invitation, User
from voyageur.store.settings import on_server, personal_folder
from voyageur.store.whose import acting_for


def forget_account(user: User) -> None:
    """Delete it for good. Backups made before still have it until they are thrown away.

    Raises:
        InputError: files of it can't be deleted; then nothing was.
    """
    with transaction.atomic():
        end_sessions(user)
        Invitation.objects.filter(email=user.email).delete()
        person = user.person_id
        user.delete()
        remove_files(person)
    if not on_server():
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def remove_files(person: str) -> None:
    """Delete the files of a person.

    Raises:
        InputError: they can't be deleted.
    """
    with acting_for(person):
        folder = personal_folder()
    try:
        if folder.is_dir():
            shutil.rmtree(folder)
    except OSError:
        raise InputError(
            N_("not everything could be deleted"),
            remedy=N_("Nothing was deleted. Tell whoever runs this server."),
        ) from None
