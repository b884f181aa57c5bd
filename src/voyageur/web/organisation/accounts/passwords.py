"""A rule for passwords: none that everybody has, or that says where it is for."""

import re

from django.conf import settings
from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError

_SHORTEST = 4
"""Letters of a word that counts; "the" is in many a good pass phrase."""
_LEFT = 8
"""So many characters have to be left without such words."""


class Common(CommonPasswordValidator):
    """Refuses Django's list of common passwords, and what is little but the names of this server.

    Those are the words of ``VOYAGEUR_ORGANISATION`` and ``VOYAGEUR_HOSTS``, the program's name and
    the names of roles, as docs/security.md says.
    """

    def validate(self, password: str, user: object = None) -> None:  # noqa: ARG002 - Django's
        """Look at it whole, and at what is left without those words.

        Raises:
            ValidationError: it is too common.
        """
        super().validate(password)
        left = password.lower()
        for word in _words():
            left = left.replace(word, "")
        if len(left) < _LEFT:
            raise ValidationError(self.get_error_message(), code="password_too_common")


def _words() -> list[str]:
    said = " ".join((settings.ORGANISATION, *settings.ALLOWED_HOSTS)).lower()
    words = {*re.findall(r"[^\W_]+", said), "voyageur", "member", "coach", "administrator"}
    return sorted((one for one in words if len(one) >= _SHORTEST), key=len, reverse=True)
