"""A deck's source as TOML to edit: sentences as they are, figures as references."""

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

import tomlkit
from tomlkit.items import String

from voyageur.publishing.studio.source import DeckSource, SlideSource

if TYPE_CHECKING:
    from tomlkit.items import Array, InlineTable, Table


_LINE = 60
"""Characters of a list that stands on one line."""


def eject(source: DeckSource, opening: str) -> str:
    """The deck as a file that ``read_deck_file`` reads back to the same; ``opening`` explains it.

    What is empty or as it is by default is left out.
    """
    document = tomlkit.document()
    for line in opening.splitlines():
        document.add(tomlkit.comment(line))
    document.add("schema_version", tomlkit.item(source.schema_version))
    for name in ("lang", "title", "region", "plan", "progress", "caption", "hashtags"):
        if held := getattr(source, name):
            document.add(name, _item(held))
    slides = tomlkit.aot()
    for slide in source.slides:
        slides.append(_table(slide))
    document.add("slides", slides)
    return tomlkit.dumps(document)


def _table(slide: SlideSource) -> "Table":
    table = tomlkit.table()
    for field in fields(slide):
        held = getattr(slide, field.name)
        if field.name == "kind" or held != field.default:
            table.add(field.name, _item(held))
    return table


def _item(value: Any, *, inner: bool = False) -> Any:
    """A value; lists inside a list stay on its line."""
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, tuple):
        array: Array = tomlkit.array()
        array.extend(_item(one, inner=True) for one in value)
        return array.multiline(not inner and sum(len(str(one)) for one in value) > _LINE)
    if is_dataclass(value):
        table: InlineTable = tomlkit.inline_table()
        for field in fields(value):
            if (held := getattr(value, field.name)) != field.default:
                table.append(field.name, _item(held, inner=True))
        return table
    return value


def _string(value: str) -> String:
    return tomlkit.string(value, multiline="\n" in value)
