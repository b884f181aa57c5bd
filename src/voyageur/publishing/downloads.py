"""Links to the figures of a table as a file, where a server that has them shows the document."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from voyageur.locale.translate import Translator
from voyageur.publishing.document import Block, Para, Span, line


@dataclass(frozen=True, slots=True)
class Downloads:
    """Addresses of CSV files by the name of the table."""

    addresses: Mapping[str, str]

    def link(self, name: str, t: Translator) -> Iterator[Block]:
        """A link to a table, if there is one."""
        if name in self.addresses:
            yield Para(line(Span(t("These figures as CSV"), url=self.addresses[name])))


NONE = Downloads({})
"""Where a document stands alone."""
