"""A tag for sentences of our own in templates of allauth."""

from django import template
from django.template.context import Context

from voyageur.web.render import translator

register = template.Library()


@register.simple_tag(takes_context=True)
def t(context: Context, words: str) -> str:
    """The sentence in the page's language."""
    return translator(context["request"])(words)
