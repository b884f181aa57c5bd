"""What codes of the facts are called before people, to be translated."""

from collections.abc import Mapping

from voyageur.domain.message import N_

CERTAINTY: Mapping[str, str] = {
    "exact": N_("exact"),
    "announced": N_("announced"),
    "no-later-than": N_("no later than that"),
    "approximate": N_("approximate"),
    "unverified": N_("unverified"),
}

STATUS: Mapping[str, str] = {
    "planned": N_("planned"),
    "active": N_("active"),
    "retiring": N_("retiring"),
    "retired": N_("retired"),
}

CONFIDENCE: Mapping[str, str] = {
    "high": N_("high"),
    "medium-high": N_("medium to high"),
    "medium": N_("medium"),
    "low": N_("low"),
}

CONDITION: Mapping[str, str] = {
    "strong-shortage": N_("strong risk of shortage"),
    "moderate-shortage": N_("moderate risk of shortage"),
    "balance": N_("balance"),
    "moderate-surplus": N_("moderate risk of surplus"),
    "strong-surplus": N_("strong risk of surplus"),
}

RATING: Mapping[str, str] = {
    "very-good": N_("very good outlook"),
    "good": N_("good outlook"),
    "moderate": N_("moderate outlook"),
    "limited": N_("limited outlook"),
    "very-limited": N_("very limited outlook"),
    "undetermined": N_("undetermined outlook"),
}

RELATION: Mapping[str, str] = {
    "primary": N_("primary"),
    "alternate": N_("alternate"),
    "manager-variant": N_("as a manager"),
}

TERMS: Mapping[str, str] = {
    "facts": N_("facts only"),
    "ours": N_("our own"),
}

SKILL_KIND: Mapping[str, str] = {
    "language": N_("language"),
    "framework": N_("framework"),
    "library": N_("library"),
    "tool": N_("tool"),
    "service": N_("service"),
    "platform": N_("platform"),
    "product": N_("product"),
    "concept": N_("concept"),
    "soft": N_("soft skill"),
}


EDITORIAL = (
    N_("the compilers of this data"),
    N_("the employers named"),
    N_("the publishers of the pages linked"),
    N_("several reviewers"),
    N_("Voyageur's seed guide"),
    N_("SEC filings"),
    N_("news media"),
    N_("Canada Revenue Agency"),
    N_("Employment and Social Development Canada"),
    N_("European Commission"),
    N_("Statistics Canada"),
    N_("Instagram Help Centre"),
    N_("ESDC Job Bank"),
    N_("Standard Geographical Classification 2021"),
    N_("French titles of unit groups from COPS"),
    N_("as quoted in public repositories"),
    N_("as reported by"),
    N_("copied by"),
    N_("copied in"),
    N_("and in the packages"),
    N_("April 2025"),
    N_("at"),
    N_("and other exam guides"),
    N_("General knowledge"),
    N_("exam guides 2026"),
    N_("exam guides"),
    N_("blog guides"),
    N_("pages and guides"),
    N_("older guides"),
    N_("another guide"),
    N_("one guide of unknown date"),
    N_("one guide"),
    N_("one of the guides, which one isn't noted"),
    N_("guide of"),
    N_("citing PMI"),
    N_("course reviews 2026"),
    N_("price lists"),
    N_("certification page"),
    N_("list of readroo.st"),
    N_("and most of the others"),
    N_("and the others"),
    N_("not on the list of 14 retirements of 2026"),
    N_("absent from all lists of 2026"),
    N_("general knowledge"),
    N_("section"),
    N_("pay line"),
    N_("both parts"),
    N_("in English"),
    N_("and"),
    N_("or"),
    N_("before tax"),
    N_("non-members"),
    N_("members"),
    N_("membership 164 more"),
    N_("upper end"),
    N_("lower end"),
    N_("general availability"),
    N_("tentative start of"),
    N_("start of"),
    N_("until late May 2026"),
    N_("from late May 2026"),
    N_("March 2024"),
    N_("Pearson VUE voucher"),
    N_("EC-Council voucher"),
    N_("Coursera subscription, about 49 a month"),
    N_("with one free retake"),
    N_("current exam outline"),
    N_("new exam outline"),
    N_("new exam content"),
    N_("new English exam"),
    N_("took the place of aCAP"),
    N_("the CAP became CAP-Expert"),
    N_("10th Edition"),
    N_("summary and labour market conditions, all 516 unit groups"),
    N_("employment, growth, openings and seekers by year"),
    N_("rows of 14 unit groups of technology; each row names the copy it came through"),
    N_("low, median and high of regions that had values in 2016 and 2020"),
    N_("classification structure, all five levels"),
    N_("French titles of unit groups only"),
    N_("recent daily mid rate, USD to CAD; the day is not shown"),
    N_("Google Cloud certification pages, and a training partner's"),
    N_("Third-party guides to AWS exams"),
    N_("Third-party lists of the Microsoft exams that retire in 2026"),
    N_("Third-party guides to Microsoft exams"),
    N_("Pages about the CAP family of certifications"),
    N_("Reviews of the IBM Data Science course series on Coursera"),
    N_("Third-party guides to TOGAF exams"),
    N_("Price lists of the Linux Foundation's exams"),
    N_("Third-party guides to security exams"),
    N_("Certification pages of Scrum.org and Scrum Alliance, and guides"),
    N_("Third-party guides to Snowflake and Databricks exams"),
    N_("Guide to the PMP exam of July 2026"),
    N_("Postings of Indeed Canada, 2021 (130 rows)"),
    N_("Postings of LinkedIn in Canada, April 2023 to January 2024 (232 rows)"),
)
"""Words of ours in publishers' names and in places of sources; the data have them in English."""


def sentence(words: str) -> str:
    """Words with a capital and a full stop."""
    return f"{words[:1].upper()}{words[1:]}."
