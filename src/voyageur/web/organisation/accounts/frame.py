"""A tag that puts what allauth says into the frame of our own pages."""

from django import template
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe
from markupsafe import Markup

from voyageur.web.render import text_of

register = template.Library()


class Frame(template.Node):
    """``{% frame %}title{% inside %}body{% endframe %}``."""

    def __init__(self, title: NodeList, inside: NodeList) -> None:
        self._title, self._inside = title, inside

    def render(self, context: Context) -> SafeString:
        """The whole page."""
        text = text_of(
            context["request"],
            "account.html",
            title_of=self._title.render(context).strip(),
            body=Markup(self._inside.render(context)),  # noqa: S704 - allauth escapes its words
        )
        return mark_safe(text)  # noqa: S308 - made by templates that escape


@register.tag
def frame(parser: Parser, token: Token) -> Frame:  # noqa: ARG001 - the shape of a tag
    """Read the tag."""
    title = parser.parse(("inside",))
    parser.delete_first_token()
    inside = parser.parse(("endframe",))
    parser.delete_first_token()
    return Frame(title, inside)
