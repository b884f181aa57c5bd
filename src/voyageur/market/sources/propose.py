"""A map for columns that no source is known to have, by what such columns are usually called."""

import re
from collections.abc import Mapping, Sequence

from voyageur.catalogue.lookup import plain
from voyageur.market.sources.model import Expression, FieldName, SourceMap
from voyageur.shapes.toml import to_toml

_NAMES: Mapping[FieldName, str] = {
    "title": "title, job title, position name, position title, position, job name, role title,"
    " titre, titre du poste, titre d'emploi, intitule, intitule du poste, poste, nom du poste,"
    " appellation",
    "description": "description, job description, description text, full description, job details,"
    " description de poste, description du poste, description de l'emploi, text, texte, content,"
    " contenu, body, snippet",
    "identifier": "id, job id, jobid, posting id, identifier, reference, numero, identifiant, guid",
    "hiring_organization": "company, company name, employer, employer name, organization,"
    " organisation, hiring organization, employeur, entreprise, nom de l'entreprise, compagnie",
    "job_location": "location, job location, locations, city province, lieu, lieu de travail,"
    " localisation, emplacement, endroit, workplace",
    "country": "country, country code, pays, code pays",
    "date_posted": "date, posted, date posted, posted date, posted at, posted on, published,"
    " published at, publication date, posting date, date publication, date de publication,"
    " date d'affichage, publie le, created, created at",
    "valid_through": "valid through, closing date, expiry date, expires, expires at, deadline,"
    " application deadline, date limite, date de fermeture, date d'expiration",
    "employment_type": "employment type, job type, contract type, type d'emploi,"
    " type de contrat, type de poste",
    "in_language": "language, lang, langue, in language",
    "url": "url, link, job url, job link, apply url, posting url, lien, lien de l'offre, adresse",
    "base_salary": "salary, base salary, job salary, salary range, pay, compensation, wage,"
    " salaire, salaire de base, remuneration, echelle salariale, fourchette salariale",
    "salary_min": "salary min, min salary, salary minimum, minimum salary, salary from,"
    " salaire minimum, salaire min, salaire minimal",
    "salary_max": "salary max, max salary, salary maximum, maximum salary, salary to,"
    " salaire maximum, salaire max, salaire maximal",
    "salary_currency": "salary currency, currency, devise, monnaie",
    "salary_period": "salary period, pay period, salary per, salary type, salary interval,"
    " periode salariale",
    "remote": "remote, is remote, remote allowed, workplace type, work mode, telecommute,"
    " teletravail, mode de travail, a distance",
}
"""What columns are called, the likelier first."""
_PLACES = ("city, ville, municipality, municipalite", "province, state, region, province territory",
           "country, pays")  # fmt: skip


def propose(columns: Sequence[str], name: str) -> str | None:
    """A map of the columns as TOML, for a person to complete; None where none is a title."""
    known: dict[str, str] = {}
    for column in columns:
        known.setdefault(_bare(column), column)
    fields: dict[FieldName, Expression] = {}
    for target, names in _NAMES.items():
        if (found := _first(names, known)) is not None:
            fields[target] = found
    if "title" not in fields:
        return None
    places = [place for names in _PLACES if (place := _first(names, known)) is not None]
    if "job_location" not in fields and places:
        fields["job_location"] = places[0] if len(places) == 1 else tuple(places)
    used = {
        each for said in fields.values() for each in ((said,) if isinstance(said, str) else said)
    }
    return to_toml(
        SourceMap(
            id=re.sub(r"[^a-z0-9]+", "-", plain(name)).strip("-") or "source",
            name=name,
            origin=name,
            licence="?",
            recognise=tuple(column for column in columns if column in used),
            fields=fields,
        )
    )


def _first(names: str, known: Mapping[str, str]) -> str | None:
    return next((known[bare] for each in names.split(",") if (bare := _bare(each)) in known), None)


def _bare(column: str) -> str:
    """A column's name without case, accents, signs and spaces."""
    return re.sub(r"[^a-z0-9]+", "", plain(column))
