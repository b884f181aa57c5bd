"""Which part of a document a line belongs to, from its headings in English and French."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from voyageur.domain.profile import Section
from voyageur.understanding.fold import fold

Kind = Literal["resume", "posting"]

_KINDS_OF_WORK = (
    "work|working|professional|relevant|related|industry|research|teaching|technical|additional"
    "|other|previous|past|current|career|internship|selected|military|academic|job|employment"
    "|practical|engineering|software|development|it|and|business|management|consulting|key"
    "|international|full time|part time|leadership|clinical|project|volunteer|field|recent"
)
_HEADINGS: dict[Kind, dict[Section, str]] = {
    "resume": {
        "summary": r"(?:professional |career |executive )?(?:summary|profile|objective|overview)"
        r"|about(?: me)?|profil(?: professionnel)?|sommaire(?: professionnel)?|resume|objectif.*"
        r"|highlights?|points saillants|faits saillants",
        "experience": rf"(?:(?:{_KINDS_OF_WORK}) ){{0,3}}(?:experiences?|employment|history|jobs)"
        r"(?: history)?|experiences?(?: .{0,24})?|emplois?|parcours(?: professionnel)?|work"
        r"|internships?|stages?",
        "projects": r"(?:.{0,20} )?projects?|(?:.{0,20} )?projets?(?: .{0,20})?"
        r"|open source(?: [^,]{0,24})?"
        r"|publications?|portfolio|realisations|volunteer.*|benevolat|publications? .*|patents?",
        "education": r"education(?: .{0,24})?|academic .{0,20}|formations?(?: .{0,24})?|etudes"
        r"|diplomes?|(?:relevant )?(?:coursework|courses?)|training|scolarite|cours",
        "skills": r"(?:.{0,24} )?(?:skills?|competenc(?:e|es|ies)|expertise|proficiencies)"
        r"(?: .{0,24})?|technologies|tools|tech(?:nical)? stack|outils|logiciels|langages"
        r"|(?:.{0,24} )?strengths|connaissances(?: .{0,20})?|habiletes"
        r"|core qualifications|qualifications",
        "certifications": r"(?:.{0,24} )?certifi(?:cations?|cates?)(?: .{0,24})?|licen[cs]es?.*"
        r"|certificats?|accreditations?|perfectionnement",
        "other": r"languages?|langues?|interests?|hobbies|references?|referees|awards?|contact.*"
        r"|(?:selected )?honou?rs?.*|loisirs|centres? d'interets?|prix|distinctions?|affiliations?"
        r"|activities|activites|personal .{0,16}|memberships?|coordonnees",
    },
    "posting": {
        "nice-to-have": r".{0,40}(?:nice to have|assets?|preferred|bonus|desirable|plus(?:es)?"
        r"|good to have|atouts?|souhaite.*|un plus|considered an asset|desired).{0,30}",
        "requirement": r".{0,40}(?:requirements?|qualifications?"
        r"|what you(?:'ll| will| may| might| should)? (?:need|bring|have)|your success"
        r"|(?:be|you) successful"
        r"|must haves?|who you are|about you|you have|skills?|experience|exigences?|profil.*"
        r"|competences?|ce que (?:nous cherchons|vous apportez)|we're looking for|looking for"
        r"|your (?:area of )?expertise|what we(?:'re| are)? look(?:ing)?|bring to|votre profil"
        r").{0,30}",
        "duty": r".{0,40}(?:responsibilities|duties|what you(?:'ll| will)(?: be| get to)? do.*"
        r"|the role|your role|job description|taches|responsabilites|fonctions|mandat"
        r"|about the (?:job|role|position)|day to day|ce que vous ferez|vos missions?|your impact"
        r"|in this role|le poste|position (?:summary|overview)|votre role|to do list"
        r"|day in the life|you will(?! (?:find|love|enjoy|receive|get(?! to)))"
        r"|about the opportunity|our (?:tech(?:nology)? )?stack|description des? .*).{0,30}",
        "benefit": r".{0,40}(?:what you(?:'ll| will) (?:find|love|enjoy|receive|get)"
        r"|benefits?|perks|what we offer|we offer|avantages|nous offrons"
        r"|why (?:join|work|us|you)|compensation|remuneration|salary|salaire|our offer|pourquoi"
        r").{0,30}|why [\w ]{2,30}",
        "company": r".{0,40}(?:about (?:us|the company|the team)|who we are|our (?:company|story"
        r"|mission|values|culture)|a propos|qui sommes nous|notre entreprise|company overview"
        r"|equal opportunity.*|diversity.*|how to apply.*|disclaimer).{0,30}"
        r"|(?:more )?about [\w&' ]{2,30}",
    },
}
_RULES = {
    kind: [(section, re.compile(rule)) for section, rule in rules.items()]
    for kind, rules in _HEADINGS.items()
}
_TRIM = re.compile(r"^[^a-z0-9]+|[^a-z0-9)]+$")
_BULLET = re.compile(r"\s*[•·▪◦●○‣∙*–—-]\s")
_ADDRESSES_READER = re.compile(
    r"\b(?:you|your|candidates?|experience|knowledge|skills?|required?|requires?|must|degree"
    r"|proficien\w+|vous|votre|vos|candidate?s?|connaissances?|exigee?s?|requise?s?|maitrise)\b"
)
_PROSE = 160
"""Characters from which a line after a list is a paragraph of its own."""


_OPENING: dict[Kind, Section] = {"resume": "summary", "posting": "other"}


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
    """Find the headings of a résumé or posting; what stands before the first is its opening.

    A paragraph that follows a list in a posting and doesn't speak of the candidate ends the list's
    section: there the employer presents itself.
    """
    starts, names = [0], [_OPENING[kind]]
    offset = 0
    listing = False
    for line in text.splitlines(keepends=True):
        bullet = _BULLET.match(line) is not None
        section = _heading(line, kind, bullet=bullet)
        ended = kind == "posting" and listing and not bullet and _is_about_employer(line)
        if section is None and ended:
            section = "company"
        if section is not None:
            starts.append(offset)
            names.append(section)
            listing = False
        else:
            listing = listing or bullet
        offset += len(line)
    return Sections(tuple(starts), tuple(names))


def _is_about_employer(line: str) -> bool:
    return len(line) >= _PROSE and not _ADDRESSES_READER.search(fold(line))


def _heading(line: str, kind: Kind, *, bullet: bool) -> Section | None:
    stripped = line.strip().lstrip("#*>•- ").rstrip("*_: ")
    limit = 44 if kind == "resume" else 70
    if not 3 <= len(stripped) <= limit or stripped.endswith((".", ",", ";")):
        return None
    if bullet and not stripped.isupper():
        return None
    if kind == "resume" and (":" in stripped or not stripped[0].isupper()):
        return None
    words = re.sub(r"\s+", " ", _TRIM.sub("", fold(stripped).replace("&", "and")))
    for section, rule in _RULES[kind]:
        if rule.fullmatch(words):
            return section
    return None
