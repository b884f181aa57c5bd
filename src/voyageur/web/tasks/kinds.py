"""What workers can do, by name. A page that has long work adds its own here."""

from collections.abc import Callable, Mapping
from typing import Any

Tell = Callable[[float], None]
Work = Callable[[str, dict[str, Any], Tell], dict[str, Any]]
"""Takes the person, what was asked, and whom to tell how far it is; gives a result as JSON.

Raises ``VoyageurError`` for what the person can mend; it is shown to them.
"""

KINDS: Mapping[str, Work] = {}
