"""The sections of a résumé, from its headings in English and French."""

import re

from voyageur.domain.profile import Section
from voyageur.understanding.fold import fold
from voyageur.understanding.sections import Sections

_KINDS_OF_WORK = (
    "work|working|professional|relevant|related|industry|research|teaching|technical|additional"
    "|other|previous|past|current|career|internship|selected|military|academic|job|employment"
    "|practical|engineering|software|development|it|and|business|management|consulting|key"
    "|international|full time|part time|leadership|clinical|project|volunteer|field|recent"
)
_HEADINGS: dict[Section, str] = {
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
}
_RULES = [(section, re.compile(rule)) for section, rule in _HEADINGS.items()]
_TRIM = re.compile(r"^[^a-z0-9]+|[^a-z0-9)]+$")
_BULLET = re.compile(r"\s{0,40}[•·▪◦●○‣∙*–—-]\s")
_LONGEST = 44


def split_resume(text: str) -> Sections:
    """Find the headings of a résumé; what stands before the first is its summary."""
    starts: list[int] = [0]
    names: list[Section] = ["summary"]
    offset = 0
    for line in text.splitlines(keepends=True):
        section = _heading(line)
        if section is not None:
            starts.append(offset)
            names.append(section)
        offset += len(line)
    return Sections(tuple(starts), tuple(names))


def _heading(line: str) -> Section | None:
    stripped = line.strip().lstrip("#*>•- ").rstrip("*_: ")
    if not 3 <= len(stripped) <= _LONGEST or stripped.endswith((".", ",", ";")):
        return None
    if ":" in stripped or not stripped[0].isupper():
        return None
    if _BULLET.match(line) and not stripped.isupper():
        return None
    words = re.sub(r"\s+", " ", _TRIM.sub("", fold(stripped).replace("&", "and")))
    for section, rule in _RULES:
        if rule.fullmatch(words):
            return section
    return None
