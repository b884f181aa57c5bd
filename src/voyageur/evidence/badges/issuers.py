"""What is known on this machine of issuers: the files that the person added."""

from collections.abc import Iterable, Iterator

from voyageur.evidence.badges.issuer_file import IssuerFile, named_keys
from voyageur.evidence.badges.keys import Key


class Issuers:
    """Answers which keys are an issuer's, and what a page of theirs said."""

    def __init__(self, files: Iterable[IssuerFile] = ()) -> None:
        self._files = tuple(files)

    def keys(self, issuer: str) -> list[Key]:
        """The keys of an issuer; where its profile names its keys, these alone."""
        return list(self._keys(issuer))

    def page(self, address: str) -> IssuerFile | None:
        """What was added under an address."""
        return next((one for one in self._files if one.id == address), None)

    def _keys(self, issuer: str) -> Iterator[Key]:
        profile = self.page(issuer)
        named = named_keys(profile.data) if profile and "publicKey" in profile.data else None
        for one in self._files:
            for key in one.keys:
                if key.owner == issuer and (named is None or key.id in named):
                    yield key
