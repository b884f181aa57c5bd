"""The forms of a page, and what an answer says beside their fields."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.test import Client
from selectolax.lexbor import LexborHTMLParser, LexborNode

_CHOSEN = ("hidden", "checkbox", "radio", "select", "button", "file")


@dataclass(frozen=True)
class Form:
    """Where it is sent, what a browser would send, and the fields for typing with their kinds."""

    method: str
    action: str
    values: dict[str, list[str]]
    typed: dict[str, str]
    files: tuple[str, ...]

    def send(self, browser: Client, **values: object) -> HttpResponse:
        """Send it with these values in the place of those that it has."""
        sent = self.values | values
        ask = browser.post if self.method == "post" else browser.get
        return ask(self.action, sent)


def forms_of(html: str, path: str) -> list[Form]:
    """All of them but those of the API, whose answers are for programs."""
    return [_form(one, path) for one in LexborHTMLParser(html).css("form:not([data-try])")]


def shown(answer: HttpResponse, action: str, name: str) -> list[str]:
    """What the fields of a name show in the forms that are sent there."""
    forms = LexborHTMLParser(answer.content.decode()).css(f'form[action="{action}"]')
    return [_value(field) for form in forms for field in form.css(f'[name="{name}"]')]


def mistakes_of(answer: HttpResponse) -> dict[str, str]:
    """Mistakes by the names of the fields that point to them, themselves or by their group."""
    page = LexborHTMLParser(answer.content.decode())
    texts = {one.attributes["id"]: one.text(strip=True) for one in page.css(".mistake[id]")}
    found = {}
    for pointing in page.css("[aria-describedby]"):
        told = [texts.get(at) for at in (pointing.attributes["aria-describedby"] or "").split()]
        fields = [pointing] if "name" in pointing.attributes else pointing.css("[name]")
        found |= {
            field.attributes["name"] or "": words for field in fields for words in told if words
        }
    return found


def _form(form: LexborNode, path: str) -> Form:
    values: dict[str, list[str]] = {}
    kinds: dict[str, str] = {}
    for field in form.css("[name]"):
        name, kind = field.attributes["name"] or "", _kind(field)
        kinds[name] = kind
        on = "checked" in field.attributes or kind not in ("checkbox", "radio", "button", "file")
        if on:
            values.setdefault(name, []).append(_value(field))
    return Form(
        form.attributes.get("method") or "get",
        form.attributes.get("action") or path,
        values,
        {name: kind for name, kind in kinds.items() if kind not in _CHOSEN},
        tuple(name for name, kind in kinds.items() if kind == "file"),
    )


def _kind(field: LexborNode) -> str:
    """What may be typed into it, else what it is."""
    if field.tag == "input":
        return field.attributes.get("inputmode") or field.attributes.get("type") or "text"
    return field.tag


def _value(field: LexborNode) -> str:
    if field.tag == "textarea":
        return field.text().removeprefix("\n")
    if field.tag == "select":
        chosen = field.css_first("option[selected]") or field.css_first("option")
        return (chosen.attributes.get("value") or "") if chosen else ""
    return field.attributes.get("value") or ""
