"""Settings of Django for the web application, on those of the store.

One person on one machine: bound to the loopback, no accounts, no session in the database. What
protects it is in ``gate`` and ``headers``.
"""

import os
from pathlib import Path
from typing import Any

from voyageur.store.settings import DATABASES, DEFAULT_AUTO_FIELD, TIME_ZONE, USE_TZ, home
from voyageur.store.settings import INSTALLED_APPS as STORE_APPS

__all__ = ["DATABASES", "DEFAULT_AUTO_FIELD", "TIME_ZONE", "USE_TZ"]

TOKEN = "VOYAGEUR_WEB_TOKEN"  # noqa: S105 - the name of a variable
"""Names the token that the opened address must have once."""
SECRET = "VOYAGEUR_WEB_SECRET"  # noqa: S105 - the name of a variable
"""Names the key that forms and notes to the next page are signed with, anew at each start."""
STATIC = "VOYAGEUR_WEB_STATIC"
"""Names the folder of gathered assets; without it they are served from where they lie."""

_HERE = Path(__file__).parent

SECRET_KEY = os.environ.get(SECRET, "nothing is kept with it: without a server there is no form")
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
ROOT_URLCONF = "voyageur.web.urls"
WSGI_APPLICATION = "voyageur.web.wsgi.application"
APPEND_SLASH = True
INSTALLED_APPS = [
    *STORE_APPS,
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "ninja",
    "voyageur.web",
]
MIDDLEWARE = [
    "voyageur.web.headers.SafeHeaders",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "voyageur.web.api.unanswered.Unanswered",
    "voyageur.web.gate.Gate",
    "voyageur.web.remembered.Remembered",
    "django.middleware.gzip.GZipMiddleware",
    "voyageur.web.language.Language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "voyageur.web.faults.Faults",
]
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [_HERE / "templates", _HERE / "pages"],
        "OPTIONS": {"environment": "voyageur.web.render.environment"},
    },
    {"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True},
]
FORM_TARGETS: list[str] = []
"""Whither forms may lead but here: where people sign in, on an organisation's server."""
ORGANISATION = ""
"""Which one runs it."""
_PAGES = {
    "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
    "TIMEOUT": None,
    "OPTIONS": {"MAX_ENTRIES": 500},
}
CACHES = {"default": _PAGES, "pages": _PAGES}
MESSAGE_STORAGE = "voyageur.web.notes.Notes"
NOTES_COOKIE = "messages"
"""The cookie of what is told on the next page."""
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "voyageur.web.gate.forged"
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
USE_I18N = False
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 20_000_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 21_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
STATIC_URL = "/static/"
STATIC_ROOT = os.environ.get(STATIC)
WHITENOISE_USE_FINDERS = STATIC not in os.environ
WHITENOISE_MAX_AGE = 0 if WHITENOISE_USE_FINDERS else 31_536_000
STORAGES = {
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if WHITENOISE_USE_FINDERS
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    }
}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler", "level": "ERROR"}},
    "root": {"handlers": ["stderr"], "level": "ERROR"},
}
HOME = home()
