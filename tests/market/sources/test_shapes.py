"""A made-up row in the shape of each shipped source."""

from datetime import date
from typing import Any

import pytest

from tests.market.sources.conftest import posting_of
from voyageur.market.sources.load import recognise, shipped_maps

DAY = "2026-08-18T14:00:00Z"
JOBS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "linkedin-ca-2024": (
        {"title": "Baker", "description": "Bakes.", "location": "Lévis, Quebec, Canada",
         "publishedAt": "2024-01-05", "companyName": "Ovens", "contractType": "Full-time",
         "workType": "Food", "salary": "CA$50,000.00-CA$60,000.00"},
        {"title": "Baker", "description": "Bakes.", "job_location": "Lévis, Quebec, Canada",
         "country": "CA", "year_posted": 2024, "base_salary": "CA$50,000.00-CA$60,000.00",
         "employment_type": "Full-time", "hiring_organization": "Ovens"},
    ),
    "indeed-ca-2021": (
        {"job_title": "Baker", "job_description": "Bakes.", "job_group": "Food",
         "url": "https://example.com"},
        {"title": "Baker", "description": "Bakes.", "country": "CA", "year_posted": 2021},
    ),
    "adzuna": (
        {"title": "Baker", "description": "Bakes…", "id": "5", "created": DAY,
         "redirect_url": "https://example.com", "company": {"display_name": "Ovens"},
         "location": {"display_name": "Lévis, Quebec", "area": ["Canada", "Quebec"]},
         "salary_min": 50000, "salary_max": 50000.0, "salary_is_predicted": "1"},
        {"hiring_organization": "Ovens", "job_location": "Lévis, Quebec", "country": "CA",
         "base_salary": "50,000 a year (estimated)", "date_posted": date(2026, 8, 18)},
    ),
    "canada-job-tracker": (
        {"id": "a:1", "title": "Baker", "company": "Ovens", "location": "Lévis", "created": DAY,
         "salaryMin": 50000, "salaryMax": None, "rawSnippet": "Bakes…", "url": "https://example.com"},
        {"description": "Bakes…", "base_salary": "from CAD 50,000 a year (estimated)",
         "country": "CA"},
    ),
    "ats-radar": (
        {"job_uid": "x:1", "title": "Baker", "company": "Ovens", "location_raw": "Lévis",
         "is_remote": True, "published_at": DAY, "currency_original": "CAD",
         "salary_min_orig": 50000.0, "salary_max_orig": 60000.0, "salary_interval_orig": "1 YEAR"},
        {"identifier": "x:1", "job_location": "Lévis · Remote",
         "base_salary": "CAD 50,000 to 60,000 a year"},
    ),
    "cyber-job-radar": (
        {"title": "Baker", "description": "Bakes.", "company": "Ovens", "location": "Bonn",
         "country": "Germany", "remote": False, "onsite": True, "ats": "x", "published_at": DAY,
         "salary": "", "experience_required": None},
        {"country": "DE", "job_location": "Bonn", "base_salary": None},
    ),
    "roles-supplement": (
        {"id": "rs-1", "role_hint": "food", "title": "Baker", "description": "Bakes.",
         "posted": "2024-03", "country": "unspecified", "language": "fr", "salary": "not stated",
         "licence": "?"},
        {"country": None, "in_language": "fr", "base_salary": None, "date_posted": None,
         "year_posted": 2024},
    ),
    "simplify-newgrad": (
        {"title": "Baker", "company_name": "Ovens", "id": "u", "locations": ["Lévis", "Laval"],
         "date_posted": 1715728529, "date_updated": 1715728529, "is_visible": True},
        {"job_location": "Lévis · Laval", "date_posted": date(2024, 5, 14)},
    ),
    "it-jobs-canada": (
        {"Position Name": "Baker", "Company Name": "Ovens",
         "Location (City, Province)": "Lévis, QC", "Posted date": "2026-06-18",
         "URL": "https://example.com", "Source": "x"},
        {"title": "Baker", "job_location": "Lévis, QC", "date_posted": date(2026, 6, 18)},
    ),
    "indeed-ca-2024": (
        {"Job ID": "j", "Job Title": "Baker", "Company Name": "Ovens", "Language and Tools": "Oven",
         "Job Salary": "46 an hour", "City": "Lévis", "Province": "QC", "Job Link": "https://e.com"},
        {"description": "Language and Tools: Oven", "job_location": "Lévis, QC",
         "base_salary": "46 an hour", "year_posted": 2024},
    ),
    "government-of-canada": (
        {"jurisdiction": "GOC", "html_id": "9", "poster_id": "9", "title": "Baker", "city": "Lévis",
         "province": "QC", "department": "Ovens Canada", "salary_min": 50000.0,
         "salary_max": 60000.0, "salary_raw": "$50,000", "closing_date": "2026-12-16T23:59:00",
         "details": {"sections": {"duties": "Bakes.", "preference": "Early risers."},
                     "qualifications": {"essential": {"education": ["School"], "other": []},
                                        "asset": {"experience": ["Cakes"]}}}},
        {"description": "Bakes.\n\nEssential qualifications: School\n\nAsset qualifications: Cakes"
                        "\n\nEarly risers.",
         "base_salary": "CAD 50,000 to 60,000 a year", "job_location": "Lévis, QC",
         "valid_through": date(2026, 12, 16)},
    ),
    "greenhouse": (
        {"absolute_url": "https://example.com", "internal_job_id": 4, "id": 5193736007,
         "title": "Baker", "updated_at": DAY, "first_published": DAY, "language": "fr",
         "location": {"name": "Lévis"}, "content": "&lt;p&gt;Bakes.&lt;/p&gt;",
         "company_name": "Ovens"},
        {"identifier": "5193736007", "job_location": "Lévis", "description": "[<p>Bakes.</p>]",
         "in_language": "fr", "hiring_organization": "Ovens"},
    ),
    "lever": (
        {"text": "Baker", "id": "u", "description": "<div>Us.</div>",
         "additional": "<div>More</div>",
         "lists": [{"text": "Must", "content": "<li>Bake</li>"}], "createdAt": 1711403416463,
         "categories": {"location": "Lévis", "allLocations": ["Lévis", "Laval"]}, "country": "CA",
         "hostedUrl": "https://example.com", "workplaceType": "hybrid",
         "salaryRange": {"min": 30, "max": 40, "currency": "CAD", "interval": "per-hour-wage"}},
        {"title": "Baker",
         "description": "[<div>Us.</div>]\n\nMust\n[<li>Bake</li>]\n\n[<div>More</div>]",
         "job_location": "Lévis · Laval · Hybrid", "base_salary": "CAD 30 to 40 an hour",
         "date_posted": date(2024, 3, 25)},
    ),
    "ashby": (
        {"title": "Baker", "jobUrl": "https://example.com", "isListed": True, "publishedAt": DAY,
         "employmentType": "FullTime", "location": "Lévis", "isRemote": True,
         "descriptionPlain": "Bakes.", "address": {"postalAddress": {"addressCountry": "Canada"}},
         "compensation": {"compensationTierSummary": "CA$50K – CA$60K"}},
        {"country": "CA", "job_location": "Lévis · Remote", "base_salary": "CA$50K – CA$60K"},
    ),
    "smartrecruiters": (
        {"name": "Baker", "company": {"name": "Ovens"}, "releasedDate": DAY, "refNumber": "R1",
         "location": {"city": "Lévis", "region": "QC", "country": "ca", "remote": True},
         "jobAd": {"sections": {"a": {"title": "Job", "text": "<p>Bakes.</p>"},
                                "b": {"text": ""}}}},
        {"title": "Baker", "description": "Job\n[<p>Bakes.</p>]", "country": "CA",
         "job_location": "Lévis, QC, ca · Remote", "hiring_organization": "Ovens"},
    ),
    "recruitee": (
        {"title": "Baker", "careers_url": "https://example.com", "employment_type_code": "fulltime",
         "description": "<p>Us.</p>", "requirements": "<ul><li>Bake</li></ul>", "remote": False,
         "locations": [{"city": "Lévis", "state": "Québec", "country": "Canada"}],
         "country_code": "CA", "published_at": "2026-08-11 20:45:29 UTC",
         "salary": {"min": "50000", "max": "60000", "currency": "CAD", "period": "year"}},
        {"description": "[<p>Us.</p>]\n\n[<ul><li>Bake</li></ul>]",
         "job_location": "Lévis, Québec, Canada", "base_salary": "CAD 50,000 to 60,000 a year"},
    ),
    "workable": (
        {"title": "Baker", "shortcode": "AB12", "city": "Lévis", "state": "Quebec",
         "country": "Canada", "telecommuting": True, "published_on": "2026-08-18",
         "description": "<p>Bakes.</p>", "url": "https://example.com"},
        {"job_location": "Lévis, Quebec, Canada · Remote", "country": "CA",
         "description": "[<p>Bakes.</p>]"},
    ),
    "workday": (
        {"title": "Baker", "externalPath": "/job/1", "locationsText": "2 Locations",
         "postedOn": "Posted 3 Days Ago", "bulletFields": ["R-1"]},
        {"identifier": "R-1", "date_posted": None, "url": None},
    ),
    "workday-posting": (
        {"jobPostingInfo": {"title": "Baker", "jobDescription": "<p>Bakes.</p>", "jobReqId": "R-1",
                            "location": "Lévis", "startDate": "2026-08-18", "timeType": "Full time",
                            "country": {"descriptor": "Canada"}},
         "hiringOrganization": {"name": "Ovens"}},
        {"title": "Baker", "identifier": "R-1", "hiring_organization": "Ovens", "country": "CA",
         "date_posted": date(2026, 8, 18)},
    ),
    "comeet": (
        {"name": "Baker", "uid": "1.2", "company_name": "Ovens", "time_updated": DAY,
         "url_comeet_hosted_page": "https://example.com", "workplace_type": "Remote",
         "location": {"city": "Lévis", "state": "QC", "country": "CA"},
         "details": [{"name": "Description", "value": "<p>Bakes.</p>"}]},
        {"title": "Baker", "description": "Description\n[<p>Bakes.</p>]",
         "job_location": "Lévis, QC, CA · Remote", "country": "CA"},
    ),
    "schema-org": (
        {"@type": "JobPosting", "title": "Baker", "description": "<p>Bakes.</p>",
         "hiringOrganization": {"name": "Ovens"}, "identifier": {"value": "R-1"},
         "jobLocation": [
             {"address": {"addressLocality": "Lévis", "addressRegion": "QC",
                          "addressCountry": {"@type": "Country", "name": "CA"}}},
             {"address": {"addressLocality": "Laval"}}],
         "baseSalary": {"currency": "CAD", "value": {"minValue": "30", "maxValue": 40,
                                                     "unitText": "HOUR"}},
         "employmentType": ["FULL_TIME", "CONTRACTOR"], "jobLocationType": "TELECOMMUTE",
         "datePosted": "2026-08-18", "validThrough": "2026-12-31"},
        {"job_location": "Lévis, QC, CA · Laval · Remote", "country": "CA", "identifier": "R-1",
         "base_salary": "CAD 30 to 40 an hour", "employment_type": "FULL_TIME · CONTRACTOR"},
    ),
    "page": (
        {"title": "Baker", "description": "Bakes."}, {"title": "Baker", "description": "Bakes."},
    ),
    "job-bank-open-data": (
        {"WIC Job Location Snapshot ID": "123", "Job Title": "NA", "Original Job Title": "Baker",
         "First Posting Date": "2026/05/04", "Province/Territory": "Quebec", "City": "Lévis",
         "Employment Type": "Full time", "Employment Term": "Permanent",
         "Employment Term Telework": "Yes", "Salary Per": "Hour", "Salary Minimum": "20.00",
         "Salary Maximum": "NA", "NOC21 Code": "63202"},
        {"title": "Baker", "job_location": "Lévis, Quebec · Remote", "country": "CA",
         "base_salary": "from CAD 20 an hour", "employment_type": "Full time, Permanent",
         "date_posted": date(2026, 5, 4), "description": "", "hiring_organization": None},
    ),
}  # fmt: skip


@pytest.mark.parametrize("ident", JOBS)
def test_a_row_of_the_source_is_read(ident: str) -> None:
    values, expected = JOBS[ident]
    found = posting_of(ident, values)
    assert {name: getattr(found, name) for name in expected} == expected


@pytest.mark.parametrize("ident", JOBS)
def test_the_source_is_recognised_by_its_columns(ident: str) -> None:
    found = recognise([*JOBS[ident][0]], shipped_maps())
    assert found is not None
    assert found.id == ident


def test_every_shipped_source_has_a_row_here() -> None:
    assert {source.id for source in shipped_maps()} == set(JOBS)


@pytest.mark.parametrize(
    ("salary", "words"),
    [
        ({"currency": "CAD", "value": 50000}, "CAD 50,000"),
        ({"currency": "CAD", "value": {"value": 25, "unitText": "HOUR"}}, "CAD 25 an hour"),
        ([{"currency": "CAD", "value": {"maxValue": 40, "unitText": "HOUR"}}],
         "up to CAD 40 an hour"),
        ({"minValue": 50000, "maxValue": 60000, "currency": "CAD", "unitText": "YEAR"},
         "CAD 50,000 to 60,000 a year"),
        ("$20 an hour", "$20 an hour"), (None, None), ({}, None),
    ],
)  # fmt: skip
def test_pay_of_schema_org_is_read_in_every_shape(salary: object, words: str | None) -> None:
    found = posting_of("schema-org", {"title": "Baker", "baseSalary": salary})
    assert found.base_salary == words


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("Lévis, QC", "Lévis, QC"), ({"name": "Lévis"}, "Lévis"), ({"address": "Lévis"}, "Lévis"),
        ({"address": {"streetAddress": "Lévis, QC"}}, "Lévis, QC"), ([], None),
    ],
)  # fmt: skip
def test_places_of_schema_org_are_read_in_every_shape(place: object, words: str | None) -> None:
    assert posting_of("schema-org", {"title": "Baker", "jobLocation": place}).job_location == words


def test_a_repeated_description_is_joined() -> None:
    found = posting_of("schema-org", {"title": "Baker", "description": ["Bakes.", "Sells."]})
    assert found.description == "Bakes.\n\nSells."
