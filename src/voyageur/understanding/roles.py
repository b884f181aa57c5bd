"""Which of the roles a job title names."""

import re
from collections.abc import Iterable

from voyageur.domain.role import Role
from voyageur.understanding.fold import fold


class RoleTitles:
    """Recognises titles, in English and French, by the phrases that the role files list."""

    def __init__(self, roles: Iterable[Role]) -> None:
        listed = list(roles)
        self._never = {role.id: [_phrase(t) for t in role.not_titles] for role in listed}
        titles = [
            (title, role.id) for role in listed for names in role.titles.values() for title in names
        ]
        titles.sort(key=lambda pair: (-len(pair[0]), pair))
        self._phrases = [(_phrase(title), role) for title, role in titles]

    def role_of(self, title: str) -> str | None:
        """The role whose longest phrase the title contains; None where it names none of them."""
        folded = _plain(title)
        for phrase, role in self._phrases:
            if phrase.search(folded) and not any(n.search(folded) for n in self._never[role]):
                return role
        return None


def _plain(title: str) -> str:
    return re.sub(r"[^\w&+#]+", " ", fold(title))


def _phrase(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(_plain(words).strip())}(?!\w)")
