"""What an administrator says of their server, in variables of the environment."""

import os
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.store.settings import DATABASE_URL

NAME = "VOYAGEUR_ORGANISATION"
"""What the organisation is called."""
CONTACT = "VOYAGEUR_PRIVACY_CONTACT"
"""Who is in charge of personal information, with title and address, as the law has it published."""
HOSTS = "VOYAGEUR_HOSTS"
"""The names that the server answers to, with commas between."""
SECRET = "VOYAGEUR_SECRET_KEY"  # noqa: S105 - the name of a variable
"""What sessions and links are signed with."""
OLD_SECRET = "VOYAGEUR_SECRET_KEY_OLD"  # noqa: S105 - the name of a variable
"""The one before, which still opens what was signed with it."""
MAIL = "VOYAGEUR_MAIL_URL"
"""The mail server: ``smtp://user:password@host:587?tls=starttls``, or ``smtps://…``."""
MAIL_FROM = "VOYAGEUR_MAIL_FROM"
"""Whom mails come from."""
ISSUER = "VOYAGEUR_OIDC_ISSUER"
"""Where people of the organisation sign in, if there is such a place: an OpenID Connect issuer."""
CLIENT, CLIENT_SECRET = "VOYAGEUR_OIDC_CLIENT", "VOYAGEUR_OIDC_SECRET"
"""How that knows this server."""
ISSUER_NAME = "VOYAGEUR_OIDC_NAME"
"""What it is called on the button."""
TRIAL = "VOYAGEUR_TRIAL"
"""Set to try it out on this computer without TLS; then no other host is answered to."""

BACKUP_DAYS = "VOYAGEUR_BACKUP_DAYS"
"""After how many days the oldest backup of the database is thrown away, as people are told."""

_LOCAL = frozenset({"localhost", "127.0.0.1"})
_HERE = frozenset({None, "", "::1", *_LOCAL})
"""Hosts of this computer; none where a database is reached by a socket in a folder."""
_SECRET_LENGTH, _SECRET_VARIETY = 50, 10
"""Characters, and different ones, of a secret that nobody guesses (Django's own check)."""


def on_trial() -> bool:
    """Whether the server is only tried out, on this computer and without TLS."""
    return bool(os.environ.get(TRIAL))


def refuse_unsafe() -> None:
    """Refuse to start with what would let strangers in.

    Raises:
        InputError: the secret is weak, no host is named, or a trial has other hosts than this.
    """
    secret = os.environ.get(SECRET, "")
    if len(secret) < _SECRET_LENGTH or len(set(secret)) < _SECRET_VARIETY:
        raise InputError(
            N_("the server's secret key is missing or weak"),
            remedy=N_("Make one with {command}, and set {variable} to it."),
            where=SECRET,
            variable=SECRET,
            command="python3 -c 'import secrets; print(secrets.token_urlsafe(64))'",
        )
    hosts = {host for host in os.environ.get(HOSTS, "").split(",") if host}
    if not hosts or "*" in hosts:
        raise InputError(
            N_("the server isn't told by which name it is reached"),
            remedy=N_("Set {variable}, for example to plans.college.example."),
            where=HOSTS,
            variable=HOSTS,
        )
    if not on_trial() and MAIL not in os.environ:
        raise InputError(
            N_("the server isn't told how to send mail, without which nobody can sign up"),
            remedy=N_("Set {variable}, for example to smtps://user:password@mail.example."),
            where=MAIL,
            variable=MAIL,
        )
    if not on_trial():
        _refuse_open_ways()
    if on_trial() and not hosts <= _LOCAL:
        raise InputError(
            N_("a trial without TLS answers to this computer only"),
            remedy=N_("Set {hosts} to localhost, or unset {trial} and put a TLS proxy before it."),
            where=TRIAL,
            hosts=HOSTS,
            trial=TRIAL,
        )


PORT = 8518
"""Where the server listens unless another port is given."""


def _refuse_open_ways() -> None:
    """Refuse mail and database servers elsewhere that are reached without TLS.

    Raises:
        InputError: one is.
    """
    mail, store = urlsplit(os.environ.get(MAIL, "")), urlsplit(os.environ.get(DATABASE_URL, ""))
    starttls = parse_qs(mail.query).get("tls") == ["starttls"]
    if mail.hostname not in _HERE and mail.scheme != "smtps" and not starttls:
        raise InputError(
            N_("mail would go to another computer without TLS"),
            remedy=N_("Write smtps://… or add ?tls=starttls to the address."),
            where=MAIL,
        )
    said = parse_qs(store.query)
    hosts = {store.hostname, *said.get("host", ()), *said.get("hostaddr", ())}
    elsewhere = [host for host in hosts - _HERE if not str(host).startswith("/")]
    if elsewhere and said.get("sslmode") != ["verify-full"]:
        raise InputError(
            N_("the database is on another computer, and its certificate wouldn't be checked"),
            remedy=N_("Add ?sslmode=verify-full to the address."),
            where=DATABASE_URL,
        )


def address(port: int = PORT) -> str:
    """Where people reach the server: behind its proxy, or tried out on this port."""
    host = os.environ.get(HOSTS, "").split(",")[0]
    return f"http://{host}:{port}" if on_trial() else f"https://{host}"


def mail_server(address: str) -> dict[str, Any]:
    """Django's settings for a mail server; none where no address is given."""
    if not address:
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    parts = urlsplit(address)
    starttls = parse_qs(parts.query).get("tls") == ["starttls"]
    return {
        "EMAIL_HOST": parts.hostname or "localhost",
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": starttls,
    }


def issuer_origins() -> list[str]:
    """The address of the issuer without its path, whither the form to sign in leads."""
    parts = urlsplit(os.environ.get(ISSUER, ""))
    return [f"{parts.scheme}://{parts.netloc}"] if parts.netloc else []


def issuer() -> list[dict[str, Any]]:
    """The issuer as allauth wants it; none where none is named."""
    address = os.environ.get(ISSUER)
    if not address:
        return []
    return [
        {
            "provider_id": "issuer",
            "name": os.environ.get(ISSUER_NAME, "OpenID Connect"),
            "client_id": os.environ.get(CLIENT, ""),
            "secret": os.environ.get(CLIENT_SECRET, ""),
            "settings": {"server_url": address, "oauth_pkce_enabled": True},
        }
    ]
