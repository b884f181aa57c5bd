"""Settings of Django for an organisation's server, on those of the web application.

Everything that one server has another than the next is a variable of the environment; docs/guide/
organisation.md lists them. Behind them are the recommendations of OWASP ASVS 5 (docs/security.md).
"""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

from voyageur.services.organisation.environment import BACKUP_DAYS as BACKUP_DAYS_
from voyageur.services.organisation.environment import (
    CONTACT,
    HOSTS,
    MAIL,
    MAIL_FROM,
    NAME,
    OLD_SECRET,
    SECRET,
    issuer,
    issuer_origins,
    mail_server,
    on_trial,
)
from voyageur.web.settings import CACHES as _CACHES
from voyageur.web.settings import (
    DATA_UPLOAD_MAX_MEMORY_SIZE,
    DATA_UPLOAD_MAX_NUMBER_FIELDS,
    DATABASES,
    DEFAULT_AUTO_FIELD,
    FILE_UPLOAD_HANDLERS,
    FILE_UPLOAD_MAX_MEMORY_SIZE,
    HOME,
    MESSAGE_STORAGE,
    SECURE_REFERRER_POLICY,
    STATIC_ROOT,
    STATIC_URL,
    STORAGES,
    TIME_ZONE,
    USE_TZ,
    WHITENOISE_MAX_AGE,
    WHITENOISE_USE_FINDERS,
    WSGI_APPLICATION,
    X_FRAME_OPTIONS,
)
from voyageur.web.settings import INSTALLED_APPS as _APPS
from voyageur.web.settings import TEMPLATES as _TEMPLATES

__all__ = [
    "DATABASES",
    "DATA_UPLOAD_MAX_MEMORY_SIZE",
    "DATA_UPLOAD_MAX_NUMBER_FIELDS",
    "DEFAULT_AUTO_FIELD",
    "FILE_UPLOAD_HANDLERS",
    "FILE_UPLOAD_MAX_MEMORY_SIZE",
    "HOME",
    "MESSAGE_STORAGE",
    "SECURE_REFERRER_POLICY",
    "STATIC_ROOT",
    "STATIC_URL",
    "STORAGES",
    "TIME_ZONE",
    "USE_TZ",
    "WHITENOISE_MAX_AGE",
    "WHITENOISE_USE_FINDERS",
    "WSGI_APPLICATION",
    "X_FRAME_OPTIONS",
]

_HERE = Path(__file__).parent
_TLS = not on_trial()

ORGANISATION = os.environ.get(NAME, "Voyageur")
PRIVACY_CONTACT = os.environ.get(CONTACT, "")
BACKUP_DAYS = int(os.environ.get(BACKUP_DAYS_, "30"))

SECRET_KEY = os.environ.get(SECRET, "")
SECRET_KEY_FALLBACKS = [os.environ[OLD_SECRET]] if OLD_SECRET in os.environ else []
DEBUG = False
ALLOWED_HOSTS = [host for host in os.environ.get(HOSTS, "").split(",") if host]
ROOT_URLCONF = "voyageur.web.organisation.urls"
APPEND_SLASH = True
INSTALLED_APPS = [
    *_APPS,
    "voyageur.store.organisation",
    "voyageur.web.organisation",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.sessions",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
]
MIDDLEWARE = [
    "voyageur.web.headers.SafeHeaders",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "voyageur.web.api.unanswered.Unanswered",
    "voyageur.web.organisation.reachable.Reachable",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "voyageur.web.organisation.accounts.sessions.Sessions",
    "voyageur.web.organisation.gate.Gate",
    "voyageur.web.remembered.Remembered",
    "django.middleware.gzip.GZipMiddleware",
    "voyageur.web.language.Language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "voyageur.web.organisation.limits.Limits",
    "voyageur.web.faults.Faults",
]
TEMPLATES: list[dict[str, Any]] = [
    {**_TEMPLATES[0], "DIRS": [*_TEMPLATES[0]["DIRS"], _HERE / "pages"]},
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [_HERE / "accounts" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": ["django.template.context_processors.request"],
            "libraries": {
                "frame": "voyageur.web.organisation.accounts.frame",
                "words": "voyageur.web.organisation.accounts.words",
            },
        },
    },
]
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "organisation_limits",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
    "pages": {**_CACHES["pages"], "TIMEOUT": 3600},
}
"""What is counted for limits is counted by all processes together; where there are too many, some
are thrown away, which is why there may be many."""
LANGUAGES = [("en", "English"), ("fr", "Français")]
USE_I18N = True

AUTH_USER_MODEL = "organisation.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email",)},
    },
    {"NAME": "voyageur.web.organisation.accounts.passwords.Common"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "you"
ACCOUNT_ADAPTER = "voyageur.web.organisation.accounts.adapter.Accounts"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = int(timedelta(minutes=10).total_seconds())
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if _TLS else "http"
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if _TLS else 0
SOCIALACCOUNT_ADAPTER = "voyageur.web.organisation.accounts.adapter.Issuers"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": issuer()}}
SOCIALACCOUNT_REQUESTS_TIMEOUT = 5
FORM_TARGETS = issuer_origins()
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_ISSUER = ORGANISATION
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = on_trial()

SESSION_COOKIE_AGE = int(timedelta(days=14).total_seconds())
SESSION_COOKIE_SECURE = _TLS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_NAME = "__Host-session" if _TLS else "session"
NOTES_COOKIE = "__Host-messages" if _TLS else "messages"
CSRF_COOKIE_SECURE = _TLS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "__Host-csrf" if _TLS else "csrf"
CSRF_FAILURE_VIEW = "voyageur.web.gate.forged"
SECURE_SSL_REDIRECT = TLS = _TLS
SECURE_REDIRECT_EXEMPT = [r"^api/"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _TLS else None
SECURE_HSTS_SECONDS = int(timedelta(days=365).total_seconds()) if _TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _TLS
SECURE_HSTS_PRELOAD = _TLS
WHITENOISE_ALLOW_ALL_ORIGINS = False

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = SERVER_EMAIL = os.environ.get(MAIL_FROM, "voyageur@localhost")
for _name, _value in mail_server(os.environ.get(MAIL, "")).items():
    globals()[_name] = _value

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"private": {"()": "voyageur.web.organisation.logs.Private"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "level": "INFO", "formatter": "private"},
    },
    "root": {"handlers": ["stderr"], "level": "ERROR"},
    "loggers": {"voyageur.security": {"level": "INFO"}},
}
