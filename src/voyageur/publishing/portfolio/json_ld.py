"""A portfolio in schema.org's words, for machines that read pages."""

import json
from collections.abc import Iterator
from typing import Any

from voyageur.domain.portfolio import Credential, Portfolio
from voyageur.locale.translate import Translator

_ESCAPED = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
}


def person(portfolio: Portfolio, t: Translator) -> dict[str, Any]:
    """A ``Person`` with proven skills and certifications; a machine wouldn't read the mark."""
    found: dict[str, Any] = {"@context": "https://schema.org", "@type": "Person"}
    if portfolio.name:
        found["name"] = portfolio.name
    if portfolio.about:
        found["description"] = portfolio.about
    if portfolio.links:
        found["sameAs"] = list(portfolio.links)
    proven = [skill.skill for skill in portfolio.skills() if skill.proven]
    if proven:
        found["knowsAbout"] = [t.name(f"skill:{skill}") for skill in proven]
    if held := list(_credentials(portfolio.certifications, t)):
        found["hasCredential"] = held
    return found


def in_script(value: dict[str, Any]) -> str:
    """JSON that can't end the script element that it stands in, nor begin a comment in it."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    for sign, escaped in _ESCAPED.items():
        text = text.replace(sign, escaped)
    return text


def _credentials(held: tuple[Credential, ...], t: Translator) -> Iterator[dict[str, Any]]:
    for one in held:
        if one.proof is None:
            continue
        found: dict[str, Any] = {
            "@type": "EducationalOccupationalCredential",
            "name": t.name(f"certification:{one.certification}"),
            "credentialCategory": "certification",
            "recognizedBy": {"@type": "Organization", "name": one.issuer},
        }
        if one.issued:
            found["validFrom"] = one.issued.isoformat()
        if one.expires:
            found["expires"] = one.expires.isoformat()
        yield found
