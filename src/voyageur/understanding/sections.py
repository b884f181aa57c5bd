"""Which part of a document a line belongs to, from its headings in English and French."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from voyageur.domain.profile import Section
from voyageur.understanding.fold import fold

Kind = Literal["resume", "posting"]

_HEADINGS: dict[Kind, dict[Section, str]] = {
    "resume": {
        "summary": r"(?:professional |career |executive )?(?:summary|profile|objective|overview)"
        r"|about(?: me)?|profil(?: professionnel)?|sommaire(?: professionnel)?|resume|objectif.*"
        r"|highlights?|points saillants|faits saillants",
        "experience": r".{0,24}(?:experience|employment|work history|career history)(?: history)?"
        r"|experiences?(?: .{0,24})?|emplois?|parcours(?: professionnel)?|work|internships?"
        r"|stages?",
        "projects": r"(?:.{0,20} )?projects?|(?:.{0,20} )?projets?(?: .{0,20})?|open source.*"
        r"|publications?|portfolio|realisations|volunteer.*|benevolat|publications? .*",
        "education": r"education(?: .{0,24})?|academic .{0,20}|formations?(?: .{0,24})?|etudes"
        r"|diplomes?|(?:relevant )?(?:coursework|courses?)|training|scolarite|cours",
        "skills": r"(?:.{0,24} )?(?:skills?|competenc(?:e|es|ies)|expertise|proficiencies)"
        r"(?: .{0,24})?|technologies|tools|tech(?:nical)? stack|outils|logiciels|langages"
        r"|strengths|connaissances(?: .{0,20})?|habiletes|core qualifications|qualifications",
        "certifications": r"(?:.{0,24} )?certifi(?:cations?|cates?)(?: .{0,24})?|licen[cs]es?.*"
        r"|certificats?|accreditations?|perfectionnement",
        "other": r"languages?|langues?|interests?|hobbies|references?|awards?|honou?rs?.*|contact.*"
        r"|loisirs|centres? d'interets?|prix|distinctions?|affiliations?|activities|activites"
        r"|personal .{0,16}|memberships?|coordonnees",
    },
    "posting": {
        "nice-to-have": r".{0,30}(?:nice to have|assets?|preferred|bonus|desirable|plus(?:es)?"
        r"|good to have|atouts?|souhaite.*|un plus|considered an asset|desired).{0,30}",
        "requirement": r".{0,30}(?:requirements?|qualifications?"
        r"|what you(?:'ll)? (?:need|bring|have)"
        r"|must haves?|who you are|about you|you have|skills?|experience|exigences?|profil.*"
        r"|competences?|ce que (?:nous cherchons|vous apportez)|we're looking for|looking for"
        r"|your (?:area of )?expertise|what we(?:'re| are) looking|bring to|votre profil).{0,30}",
        "duty": r".{0,30}(?:responsibilities|duties|what you(?:'ll| will)(?: be)? do.*"
        r"|the role|your role|job description|taches|responsabilites|fonctions|mandat"
        r"|about the (?:job|role|position)|day to day|ce que vous ferez|vos missions?|your impact"
        r"|in this role|le poste|position (?:summary|overview)|you will|votre role).{0,30}",
        "benefit": r".{0,30}(?:benefits?|perks|what we offer|we offer|avantages|nous offrons"
        r"|why join|compensation|remuneration|salary|our offer|pourquoi).{0,30}",
        "company": r".{0,30}(?:about (?:us|the company|the team)|who we are|our (?:company|story"
        r"|mission|values|culture)|a propos|qui sommes nous|notre entreprise|company overview"
        r"|equal opportunity.*|diversity.*|how to apply.*|disclaimer).{0,30}",
    },
}
_RULES = {
    kind: [(section, re.compile(rule)) for section, rule in rules.items()]
    for kind, rules in _HEADINGS.items()
}
_TRIM = re.compile(r"^[^a-z0-9]+|[^a-z0-9)]+$")


@dataclass(frozen=True, slots=True)
class Sections:
    """The sections of a text: where each starts, in order."""

    starts: tuple[int, ...]
    names: tuple[Section, ...]

    def at(self, offset: int) -> Section:
        """The section that an offset lies in."""
        return self.names[bisect_right(self.starts, offset) - 1]

    def spans(self, wanted: Section, end: int) -> list[tuple[int, int]]:
        """Start and end of each stretch of a section in a text of length ``end``."""
        ends = [*self.starts[1:], end]
        return [
            (start, stop)
            for start, stop, name in zip(self.starts, ends, self.names, strict=True)
            if name == wanted
        ]


def split_sections(text: str, kind: Kind) -> Sections:
    """Find the headings of a résumé or posting; what stands before the first is its opening."""
    opening: Section = "summary" if kind == "resume" else "company"
    starts, names = [0], [opening]
    offset = 0
    for line in text.splitlines(keepends=True):
        section = _heading(line, kind)
        if section is not None:
            starts.append(offset)
            names.append(section)
        offset += len(line)
    return Sections(tuple(starts), tuple(names))


def _heading(line: str, kind: Kind) -> Section | None:
    stripped = line.strip().lstrip("#*>•- ").rstrip("*_: ")
    limit = 44 if kind == "resume" else 70
    if not 3 <= len(stripped) <= limit or stripped.endswith((".", ",", ";")):
        return None
    if kind == "resume" and (":" in stripped or not stripped[0].isupper()):
        return None
    words = re.sub(r"\s+", " ", _TRIM.sub("", fold(stripped).replace("&", "and")))
    for section, rule in _RULES[kind]:
        if rule.fullmatch(words):
            return section
    return None
