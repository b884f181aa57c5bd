"""References between facts: ``kind:id``, ids in kebab-case and never reused."""

import re

Ref = str
"""``kind:id``, for example ``skill:python`` or ``unit:study-airflow``."""

KINDS = ("role", "stage", "group", "skill", "certification", "unit", "company", "region", "source")

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_id(text: str) -> bool:
    """Whether ``text`` is a kebab-case id."""
    return _ID.fullmatch(text) is not None


def ref(kind: str, ident: str) -> Ref:
    """Build a reference."""
    return f"{kind}:{ident}"


def split_ref(text: str) -> tuple[str, str] | None:
    """Kind and id of a reference; None where ``text`` is not one."""
    kind, colon, ident = text.partition(":")
    return (kind, ident) if colon and kind in KINDS else None
