"""The shapes that files and other programs depend on, by the name they are published under."""

from typing import Any

from voyageur.domain.application import Applications
from voyageur.domain.certification import Certification
from voyageur.domain.comparison import Comparison
from voyageur.domain.employers import Employers
from voyageur.domain.event import Event
from voyageur.domain.evidence import Scan
from voyageur.domain.fact import Fact, Source
from voyageur.domain.guide import Guide
from voyageur.domain.job import Neighbour
from voyageur.domain.money import Money
from voyageur.domain.net_pay import NetReport, RolePay
from voyageur.domain.next_up import NextUp
from voyageur.domain.noc import NocClass
from voyageur.domain.notice import Notice
from voyageur.domain.outlook import Projection, RegionalOutlook, YearlyProjection
from voyageur.domain.place import Company, Region
from voyageur.domain.plan import Plan
from voyageur.domain.platform import Platform
from voyageur.domain.portfolio import Portfolio
from voyageur.domain.posting_read import PostingRead
from voyageur.domain.profile import Mention, Profile
from voyageur.domain.ranking import Ranking
from voyageur.domain.report import Report
from voyageur.domain.requirement import Requirements, RequirementSets
from voyageur.domain.role import MoneyRange, Role
from voyageur.domain.skill import Skill, SkillGroup
from voyageur.domain.table import Edition
from voyageur.domain.tax import TaxTable
from voyageur.domain.understanding import ToUnderstand, Understood
from voyageur.domain.unit import Unit
from voyageur.domain.wage import Wage
from voyageur.domain.wallet import Reminders, WalletRead

SHAPES: dict[str, Any] = {
    "applications": Applications,
    "certification": Certification,
    "company": Company,
    "comparison": Comparison,
    "edition": Edition,
    "employers": Employers,
    "event": Event,
    "fact-money-range": Fact[MoneyRange],
    "guide": Guide,
    "mention": Mention,
    "money": Money,
    "neighbour": Neighbour,
    "net-report": NetReport,
    "next-up": NextUp,
    "noc-class": NocClass,
    "notice": Notice,
    "plan": Plan,
    "platform": Platform,
    "portfolio": Portfolio,
    "posting-read": PostingRead,
    "profile": Profile,
    "projection": Projection,
    "ranking": Ranking,
    "region": Region,
    "regional-outlook": RegionalOutlook,
    "reminders": Reminders,
    "report": Report,
    "requirement-sets": RequirementSets,
    "requirements": Requirements,
    "role": Role,
    "role-pay": RolePay,
    "scan": Scan,
    "skill": Skill,
    "skill-group": SkillGroup,
    "source": Source,
    "tax-table": TaxTable,
    "to-understand": ToUnderstand,
    "understood": Understood,
    "unit": Unit,
    "wage": Wage,
    "wallet": WalletRead,
    "yearly-projection": YearlyProjection,
}
