"""What a level means for a kind of skill, in words."""

from voyageur.domain.level import Level
from voyageur.domain.names import Lang, say
from voyageur.domain.skill import Skill
from voyageur.web.render import context


def words_of(skill: Skill, lang: Lang) -> dict[int, str]:
    """What each level from 1 to 4 means for a skill; nothing for kinds that have no words."""
    kept = (one for one in context().catalogue.levels.values() if skill.kind in one.kinds)
    words = next((one.words for one in kept), ())
    return dict(zip(range(1, max(Level) + 1), (say(text, lang) for text in words), strict=False))
