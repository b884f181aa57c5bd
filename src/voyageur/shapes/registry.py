"""The shapes that files and other programs depend on, by the name they are published under."""

from typing import Any

from voyageur.domain.certification import Certification
from voyageur.domain.event import Event
from voyageur.domain.fact import Fact, Source
from voyageur.domain.money import Money
from voyageur.domain.place import Company, Region
from voyageur.domain.plan import Plan
from voyageur.domain.profile import Mention, Profile
from voyageur.domain.requirement import Requirements, RequirementSets
from voyageur.domain.role import MoneyRange, Role
from voyageur.domain.skill import Skill, SkillGroup
from voyageur.domain.understanding import ToUnderstand, Understood
from voyageur.domain.unit import Unit

SHAPES: dict[str, Any] = {
    "certification": Certification,
    "company": Company,
    "event": Event,
    "fact-money-range": Fact[MoneyRange],
    "mention": Mention,
    "money": Money,
    "plan": Plan,
    "profile": Profile,
    "region": Region,
    "requirement-sets": RequirementSets,
    "requirements": Requirements,
    "role": Role,
    "skill": Skill,
    "skill-group": SkillGroup,
    "source": Source,
    "to-understand": ToUnderstand,
    "understood": Understood,
    "unit": Unit,
}
