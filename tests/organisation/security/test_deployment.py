"""What an administrator says of the server: what is unsafe stops it."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from tests.organisation.environment import ENVIRONMENT
from voyageur.domain.errors import InputError
from voyageur.services.organisation.environment import mail_server, refuse_unsafe
from voyageur.services.server import HOST

FOLDER = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("VOYAGEUR_MAIL_URL", "smtp://mail.college.example?tls=starttls"),
        ("VOYAGEUR_MAIL_URL", "smtp://localhost:25"),
        ("VOYAGEUR_DATABASE_URL", "postgres:///voyageur?host=/run/postgresql"),
        ("VOYAGEUR_DATABASE_URL", "postgres://a:b@db.example/voyageur?sslmode=verify-full"),
    ],
)
def test_what_is_safe_is_taken(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    refuse_unsafe()
    monkeypatch.setenv(name, value)
    refuse_unsafe()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("VOYAGEUR_SECRET_KEY", None),
        ("VOYAGEUR_SECRET_KEY", ""),
        ("VOYAGEUR_SECRET_KEY", "short"),
        ("VOYAGEUR_SECRET_KEY", "ab" * 40),
        ("VOYAGEUR_HOSTS", None),
        ("VOYAGEUR_HOSTS", "*"),
        ("VOYAGEUR_HOSTS", "plans.college.example,*"),
        ("VOYAGEUR_MAIL_URL", None),
        ("VOYAGEUR_MAIL_URL", "smtp://mail.college.example"),
        ("VOYAGEUR_DATABASE_URL", "postgres://a:b@db.college.example/voyageur"),
        ("VOYAGEUR_DATABASE_URL", "postgres://a:b@db.college.example/voyageur?sslmode=require"),
        ("VOYAGEUR_DATABASE_URL", "postgres:///voyageur?host=db.college.example"),
        ("VOYAGEUR_TRIAL", "1"),
    ],
)
def test_what_is_unsafe_stops_the_server(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str | None
) -> None:
    if value is None:
        monkeypatch.delenv(name)
    else:
        monkeypatch.setenv(name, value)
    with pytest.raises(InputError):
        refuse_unsafe()


def test_the_check_finds_nothing_with_tls_before_the_server() -> None:
    """In a process of its own, as an administrator starts it."""
    done = subprocess.run(
        [Path(sys.executable).parent / "voyageur", "organisation", "check"],
        env={**ENVIRONMENT, "PATH": "", "PYTHONPATH": str(FOLDER / "src"), "HOME": "/nonexistent"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "set up safely" in done.stdout


def test_nothing_of_development_is_on() -> None:
    assert settings.DEBUG is False
    assert HOST == "127.0.0.1"
    assert settings.SESSION_ENGINE == "django.contrib.sessions.backends.db"
    assert settings.ADMINS == []
    assert not {"django.contrib.admin", "debug_toolbar"} & set(settings.INSTALLED_APPS)


def test_post_goes_by_tls_where_the_address_says_so() -> None:
    assert mail_server("smtps://a:b@mail.example")["EMAIL_USE_SSL"]
    assert mail_server("smtp://a:b@mail.example?tls=starttls")["EMAIL_USE_TLS"]


def test_every_library_is_locked_with_the_digest_of_its_files() -> None:
    locked = (FOLDER / "uv.lock").read_text(encoding="utf-8").split("[[package]]")[1:]
    for package in locked:
        assert "hash = " in package or "editable" in package, package[:80]


def test_no_secret_is_in_the_settings() -> None:
    """All come from the environment."""
    text = (FOLDER / "src/voyageur/web/organisation/settings.py").read_text(encoding="utf-8")
    assert 'SECRET_KEY = os.environ.get(SECRET, "")' in text
    assert 'PASSWORD = "' not in text
