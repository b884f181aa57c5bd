"""What makes two postings the same job: keys that duplicates are found by."""

import re
from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from struct import pack

from rensa import RMinHash

from voyageur.catalogue.lookup import plain
from voyageur.domain.posting import Posting

BANDS = 16
_ROWS = 4
_SEED = 1
_FEWEST = 20
"""Words of a text from which its likeness to others says something."""
_LARGEST = (1 << 63) - 25
"""The largest prime that a signed whole number of 64 bits holds."""
_FORMS = re.compile(
    r"\b(?:inc|incorporated|ltd|limited|llc|llp|corp|corporation|co|company|ltee|limitee|enr|gmbh"
    r"|plc|sa|senc|the)\b"
)
_LETTER = re.compile(r"\w")
_ENDS = ",;:()[]\"“”«»'’/|–—-&"
_NO_PLACE = frozenset(("", "remote", "canada", "hybrid", "onsite", "teletravail", "a distance"))


@lru_cache(maxsize=8192)
def employer_key(name: str | None) -> str | None:
    """An employer's name without its legal form, accents, case, points and signs around words."""
    bare = _FORMS.sub(" ", plain(name or "").replace(".", ""))
    return " ".join(word.strip(_ENDS) for word in bare.split() if _LETTER.search(word)) or None


@lru_cache(maxsize=8192)
def title_key(title: str) -> str:
    """A title without case, accents and hyphens; “C++” and “C” are two."""
    return plain(title)


@lru_cache(maxsize=8192)
def place_key(location: str | None) -> str | None:
    """The first place that a location names: boards write what follows in many ways."""
    first = plain((location or "").split(",")[0].split(" · ")[0])
    return None if first in _NO_PLACE else first


def words_of(text: str) -> list[str]:
    """The words by which texts are compared."""
    return text.lower().split()


def text_key(posting: Posting, words: Sequence[str]) -> int:
    """A hash of the text's words, of 64 bits: beside title and place that tells texts apart.

    Of a text too short to be a posting's own, title, employer and location count as well, and where
    no employer is stated the number and the source.
    """
    whole = " ".join(words)
    if len(words) < _FEWEST:
        own = posting.identifier if posting.hiring_organization is None else None
        employer, place = employer_key(posting.hiring_organization), posting.job_location
        parts = (whole, posting.title, employer, place, own, posting.source)
        whole = "\n".join(part or "" for part in parts)
    digest = blake2b(whole.encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)


def bands(words: Sequence[str]) -> list[int]:
    """MinHash of the words, as ``BANDS`` super-shingles of four minima each.

    Texts that share most of their words share many bands (Broder, "Identifying and Filtering
    Near-Duplicate Documents", 2000). Empty for a text of a few words.
    """
    if len(words) < _FEWEST:
        return []
    minima = RMinHash(BANDS * _ROWS, _SEED)
    minima.update(words)
    whole = pack(f"<{BANDS * _ROWS}I", *minima.digest())
    size = 4 * _ROWS
    return [
        int.from_bytes(whole[at : at + size], "little") % _LARGEST
        for at in range(0, len(whole), size)
    ]
