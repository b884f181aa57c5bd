"""A profile in JSON Resume's own sections, as far as the document said it."""

from collections.abc import Mapping
from typing import Any

from voyageur.catalogue.model import Catalogue
from voyageur.domain.career import Certificate, DegreeLevel, Job, Link, Network, Study
from voyageur.domain.profile import Held, Profile
from voyageur.locale.format import language

_STUDY_TYPES: Mapping[DegreeLevel, str] = {
    "secondary": "High school diploma",
    "vocational": "Vocational diploma",
    "college": "College diploma",
    "certificate": "Certificate",
    "bachelor": "Bachelor",
    "graduate-certificate": "Graduate certificate",
    "master": "Master",
    "professional": "Professional degree",
    "doctorate": "Doctorate",
}
_NETWORKS: Mapping[Network, str] = {
    "github": "GitHub",
    "gitlab": "GitLab",
    "bitbucket": "Bitbucket",
    "linkedin": "LinkedIn",
    "stackoverflow": "Stack Overflow",
    "kaggle": "Kaggle",
    "huggingface": "Hugging Face",
    "medium": "Medium",
    "twitter": "Twitter",
    "orcid": "ORCID",
    "google-scholar": "Google Scholar",
    "behance": "Behance",
    "dribbble": "Dribbble",
}
Section = dict[str, Any]


def sections_of(profile: Profile, catalogue: Catalogue) -> Section:
    """The sections; what is unknown is absent, and of a person only the links are named."""
    accounts = [_account(link) for link in profile.links if link.network in _NETWORKS]
    pages = [link.url for link in profile.links if link.network not in _NETWORKS]
    basics = _present(url=pages[0] if pages else None, profiles=accounts)
    found: Section = {"basics": basics} if basics else {}
    return found | {
        "work": [_job(job) for job in profile.jobs],
        "education": [_study(study) for study in profile.studies],
        "skills": [
            {"name": catalogue.skills[ref.removeprefix("skill:")].name["en"]}
            for ref in dict.fromkeys(claim.ref for claim in profile.claims)
        ],
        "certificates": [
            *(_held(held, catalogue) for held in profile.certifications),
            *(_certificate(one) for one in profile.other_certificates),
        ],
        "languages": [
            _present(language=language(spoken.code, "en"), fluency=spoken.fluency)
            for spoken in profile.languages
        ],
    }


def _job(job: Job) -> Section:
    return _present(
        name=job.employer,
        position=job.title,
        location=job.place,
        startDate=job.start and str(job.start),
        endDate=job.end and str(job.end),
    )


def _study(study: Study) -> Section:
    return _present(
        institution=study.institution,
        area=study.field,
        studyType=_STUDY_TYPES[study.level] if study.level else None,
        startDate=study.start and str(study.start),
        endDate=study.end and str(study.end),
    )


def _held(held: Held, catalogue: Catalogue) -> Section:
    certification = catalogue.certifications[held.certification]
    return _present(
        name=certification.name["en"],
        date=held.issued and f"{held.issued:%Y-%m}",
        issuer=certification.issuer,
        url=certification.url,
    )


def _certificate(one: Certificate) -> Section:
    return _present(name=one.name, date=one.issued and str(one.issued), issuer=one.issuer)


def _account(link: Link) -> Section:
    return _present(network=_NETWORKS[link.network], username=link.username, url=link.url)


def _present(**values: object) -> Section:
    return {key: value for key, value in values.items() if value}
