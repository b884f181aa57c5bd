"""Degrees with level, field, institution and dates."""

import pytest

from tests.understanding.career.lay import studies


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        ("Bachelor of Science in Biology, Nordet University, 2014 – 2018",
         "2014..2018 bachelor | Biology | Nordet University"),
        ("Nordet University   Ottawa, ON\nB.Sc. in Biology; GPA: 3.9   Sep. 2014 – Apr. 2018",
         "2014-09..2018-04 bachelor | Biology | Nordet University"),
        ("B.S.\nBiology\nNordet University\nSeptember 2014 - June 2018\nOttawa, ON",
         "2014-09..2018-06 bachelor | Biology | Nordet University"),
        ("2014–2018   Nordet University, BSc (Hons), Biology – Ottawa",
         "2014..2018 bachelor | Biology | Nordet University"),
        ("6/2012\nMaster of Science :Biology Nordet University",
         "..2012-06 master | - | Biology Nordet University"),
        ("Ph.D. in Biology\nNordet University\nSept 2002 – June 2006\nThesis: Master of frogs",
         "2002-09..2006-06 doctorate | Biology | Nordet University"),
        ("MBA, Nordet School of Business, 2015", "..2015 master | - | Nordet School of Business"),
        ("Associate of Applied Science: Drafting, Nordet College, 2011",
         "..2011 college | Drafting | Nordet College"),
        ("Graduate Certificate in Data Science, Nordet College, 2021",
         "..2021 graduate-certificate | Data Science | Nordet College"),
        ("GED 2012", "..2012 secondary | - | -"),
        ("Juris Doctor, Nordet University, 2010", "..2010 professional | - | Nordet University"),
        ("Baccalauréat en génie logiciel\nÉcole de technologie Nordet\n2018 – 2022",
         "2018..2022 bachelor | génie logiciel | École de technologie Nordet"),
        ("Maîtrise en informatique, Université Nordet, 2020",
         "..2020 master | informatique | Université Nordet"),
        ("DEC en sciences de la nature, Cégep du Nordet, 2016-2018",
         "2016..2018 college | sciences de la nature | Cégep du Nordet"),
        ("Diplôme d'études professionnelles en soudage, Centre de formation Nordet, 2009",
         "..2009 vocational | soudage | Centre de formation Nordet"),
        ("DESS en gestion, Université Nordet, 2019",
         "..2019 graduate-certificate | gestion | Université Nordet"),
        ("Baccalauréat scientifique, Lycée du Nordet, 2011",
         "..2011 secondary | - | Lycée du Nordet"),
    ],
)  # fmt: skip
def test_a_degree_is_read_with_field_school_and_dates(lines: str, read: str) -> None:
    assert studies(f"Education\n{lines}\n") == [read]


@pytest.mark.parametrize(
    "line",
    [
        "PhD candidate, Biology, Nordet University, expected 2028",
        "PhD in Biology, Nordet University, 2024 – present",
        "Doctorat en biologie, Université Nordet (en cours)",
        "PhD, Biology, Nordet University, September 2024 – June 2028",
    ],
)
def test_studies_that_go_on_are_in_progress(line: str) -> None:
    (study,) = studies(f"Education\n{line}")
    assert study.split(" ")[0].endswith("+")
    assert "doctorate" in study


def test_each_degree_is_a_study_of_its_own() -> None:
    text = """Education
Nordet University   2016
M.S. in Statistics
Minor in Music
Borealis College   2013
B.A. in Economics
Member of the chess club
"""
    assert studies(text) == [
        "..2016 master | Statistics | Nordet University",
        "..2013 bachelor | Economics | Borealis College",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Certified Scrum Master, 2019",
        "Boston, MA",
        "Courses in MS Office",
        "B. S. Rao, supervisor",
        "Dean's list 2015",
    ],
)
def test_what_is_no_degree_is_no_study(line: str) -> None:
    assert studies(f"Education\n{line}") == []


def test_a_degree_without_a_heading_counts_beside_its_school() -> None:
    text = (
        "Ada\nMaster of Science in Biology, Nordet University, 2020\nShe has a master in patience."
    )
    assert studies(text) == ["..2020 master | Biology | Nordet University"]
