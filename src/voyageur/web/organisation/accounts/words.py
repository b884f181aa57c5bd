"""A tag for sentences of our own in templates of allauth."""

from collections.abc import Mapping

from django import template
from django.template.context import Context

from voyageur.domain.message import N_
from voyageur.web.render import translator

register = template.Library()

_WORDS: Mapping[str, str] = {
    "sign-in": N_("Sign in"),
    "by-invitation": N_("An account is made with an invitation: open the address in yours."),
    "too-often": N_("Too often"),
    "too-often-wait": N_(
        "You tried too often within a short time. Wait a few minutes, then try again."
    ),
}


@register.simple_tag(takes_context=True)
def say(context: Context, name: str) -> str:
    """A sentence in the page's language."""
    return translator(context["request"])(_WORDS[name])
