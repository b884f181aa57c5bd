"""Every page's address."""

from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

WITHOUT_ID = (
    "", "roles/", "compare/", "fit/", "fit/upload/", "plan/", "plan/calendar/", "progress/",
    "wallet/", "applications/", "market/", "studio/", "portfolio/", "data/",
    "notices/", "certifications/", "skills/", "api/docs", "resume/", "pay/", "kept/", "code/",
    "jobs/", "employers/",
)  # fmt: skip
"""All pages that need no id: a test has it that none is missing."""
ROLE = "roles/data-engineer/"
COMPARISON = "compare/?role=data-engineer&role=devops-engineer"
APPLICATION = "applications/1/"
"""There is one where ``lived.live`` was called."""


def pages_without_id(browser: Client, lang: str = "en") -> dict[str, str]:
    """The pages that need no id, each with its text, by their addresses behind the language."""
    found = {}
    for route in _routes(get_resolver().url_patterns):
        answer = browser.get(f"/{lang}/{route}")
        if answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html"):
            found[route] = answer.content.decode()
    return found


def _routes(patterns: list[URLPattern | URLResolver], before: str = "") -> list[str]:
    found = []
    for one in patterns:
        route = before + str(one.pattern)
        if isinstance(one, URLResolver):
            found += _routes(one.url_patterns, route)
        elif "<" not in route and "{" not in route:
            found.append(route)
    return found
