"""Jobs with title, employer, place, dates and lines, from headings laid out in many ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.understanding.career.lay import TODAY, career, dates, jobs

ONE = "2019-03..2021-06 Data Engineer | Borealis Systems | Ottawa, ON"
LAYOUTS = {
    "title with dates, employer below": """
Data Engineer   March 2019 – June 2021
Borealis Systems, Ottawa, ON""",
    "employer with place, title with dates": """
Borealis Systems   Ottawa, ON
Data Engineer   Mar. 2019 – June 2021""",
    "employer with dates, title with place": """
Borealis Systems   03/2019 - 06/2021
Data Engineer   Ottawa, ON""",
    "dates in front": """
03/2019 – 06/2021   Data Engineer, Borealis Systems – Ottawa, ON""",
    "dates behind, all in one line": """
Borealis Systems, Data Engineer – Ottawa, ON   March 2019 – June 2021""",
    "dates in a line of their own": """
Data Engineer at Borealis Systems, Ottawa, ON
March 2019 to June 2021""",
    "four lines": """
Data Engineer
Borealis Systems
Ottawa, ON
2019-03 – 2021-06""",
    "dates before the place": """
Data Engineer
Borealis Systems
March 2019 - June 2021 / Ottawa, ON""",
    "dates over three lines": """
March 2019
to
June 2021
Data Engineer, Borealis Systems, Ottawa, ON""",
    "cells of a table": """
Mar 2019 – Jun 2021 | Data Engineer | Borealis Systems | Ottawa, ON""",
    "days of the month": """
Data Engineer, Borealis Systems, Ottawa, ON
15/03/2019 - 30/06/2021""",
    "blank lines between": """
Data Engineer

Borealis Systems - Ottawa, ON -

March 2019 to June 2021
""",
    "labels": """
Employer: Borealis Systems
Title: Data Engineer
Location: Ottawa, ON
Duration: Mar 2019 to Jun 2021""",
    "markdown": """
**Data Engineer** | Borealis Systems | Ottawa, ON
*March 2019 – June 2021*""",
    "with a duration": """
Data Engineer   March 2019 – June 2021 (2 years 4 months)
Borealis Systems   Ottawa, ON""",
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_a_job_is_read_from_every_layout(layout: str) -> None:
    body = "\n- Wrote the reports that the board reads every month.\n- Looked after backups."
    assert jobs(f"Experience{layout}{body}\n") == [ONE]


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_the_next_job_begins_at_its_own_heading(layout: str) -> None:
    body = "\n- Wrote the reports that the board reads every month\nand mended what was wrong.\n"
    following = layout.replace("2021", "2018").replace("2019", "2017")
    (first, second) = career(f"Work history{layout}{body}{following}{body}").jobs
    assert (first.title, second.title) == ("Data Engineer", "Data Engineer")
    assert (first.employer, second.employer) == ("Borealis Systems", "Borealis Systems")
    assert first.lines.last < second.lines.first


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Analyste de données, Groupe Nordet, Laval   janv. 2019 – juin 2021", "2019-01..2021-06"),
        ("Analyste de données, Groupe Nordet   depuis 2019", "2019..now"),
        ("Analyste de données, Groupe Nordet   février 2019 à aujourd'hui", "2019-02..now"),
        ("Analyste de données, Groupe Nordet   2019 – en poste", "2019..now"),
        ("Stagiaire, Groupe Nordet   Été 2021", "2021-05..2021-08"),
        ("Stagiaire, Groupe Nordet   mai à août 2021", "2021-05..2021-08"),
        ("Analyst, Nordet Group   Since 2019", "2019..now"),
        ("Analyst, Nordet Group   2019–", "2019..now"),
        ("Analyst, Nordet Group   Jan '19 – Mar '21", "2019-01..2021-03"),
        ("Analyst, Nordet Group   Q1 2020 – Q3 2021", "2020-01..2021-09"),
        ("Intern, Nordet Group   Summer 2021", "2021-05..2021-08"),
        ("Analyst, Nordet Group   June 2031 – present", ""),
        ("Analyst, Nordet Group   June 2020 – June 2031", "2020-06..now"),
    ],
)
def test_dates_are_read_in_both_languages(line: str, read: str) -> None:
    assert dates(f"Experience\n{line}\n- Did things.") == ([read] if read else [])


def test_a_last_day_that_isnt_named_stays_unknown() -> None:
    (job,) = career("Experience\nNordet Inc., Manager 08/2015\nLed a team.").jobs
    assert job.start is not None
    assert (str(job.start), job.end, job.current) == ("2015-08", None, False)


@pytest.mark.parametrize(
    "text",
    [
        "Education\nBSc, Biology, Nordet University, 2014 – 2018",
        "Experience\nClerk\n- Kept books from 2015 to 2017 for the board.",
        "Experience\nClerk\nMoved the files of the branch offices to Lotus 2008 – 2010 and back.",
        "Volunteering\nTreasurer, Food Bank, 2015 – 2018",
        "Projects\nA map of cycle paths   Jan 2015 – May 2015",
        "Summary\nDeveloper with six years of experience (2017-2023) in Java.",
    ],
)
def test_dates_of_other_things_are_no_jobs(text: str) -> None:
    assert jobs(text) == []


def test_several_posts_with_an_employer_share_it() -> None:
    text = """Experience
Borealis Systems
4 years 3 months
Senior Developer
January 2022 - Present (2 years 3 months)
Ottawa, Ontario, Canada

Developer
February 2020 - January 2022 (2 years)

Nordet Labs
Developer Intern
May 2018 - August 2018 (4 months)
"""
    assert jobs(text) == [
        "2022-01..now Senior Developer | Borealis Systems | Ottawa, Ontario, Canada",
        "2020-02..2022-01 Developer | Borealis Systems | Ottawa, Ontario, Canada",
        "2018-05..2018-08 Developer Intern | Nordet Labs | -",
    ]


def test_the_time_with_an_employer_is_no_job_beside_its_posts() -> None:
    text = """Experience
Borealis Systems   2018 – 2023
Lead Developer   2020 – 2023
- Led.
Developer   2018 – 2020
- Wrote.
"""
    assert dates(text) == ["2020..2023", "2018..2020"]


def test_a_job_that_is_told_twice_counts_once() -> None:
    told = "Cook, Nordet Inn   May 2018 – June 2019\n- Cooked.\n"
    assert len(jobs(f"Experience\n{told}Skills\nSoup\nWork History\n{told}")) == 1


def test_jobs_in_a_list_are_its_items() -> None:
    text = """Experience
- Network Administrator, Nordet Inc. (Jan 2019 - Mar 2021)
- Help Desk Agent, Borealis Ltd. (Summer 2018)
"""
    assert jobs(text) == [
        "2019-01..2021-03 Network Administrator | Nordet Inc. | -",
        "2018-05..2018-08 Help Desk Agent | Borealis Ltd. | -",
    ]


def test_a_resume_without_headings_shows_its_jobs_by_their_titles() -> None:
    text = """Ada Quay
Toronto
Senior Developer, Nordet Bank, Toronto, Mar 2020 - Present
- Led the migration
Developer, Borealis, Jul 2017 - Feb 2020
"""
    assert dates(text) == ["2020-03..now", "2017-07..2020-02"]


def test_lines_name_where_a_job_stands() -> None:
    text = "Ada\n\nExperience\nClerk, Nordet Inc., 2018 – 2020\n- Filed.\n\nSkills\nSQL"
    (job,) = career(text).jobs
    assert (job.lines.first, job.lines.last) == (4, 5)


_SCRAPS = st.sampled_from(
    ["Experience", "Education", "Engineer", "Acme Inc.", ", ", "\n", "\n- ", "2019", " - ", "2021",
     "Jan 2020", "present", "Toronto, ON", "   ", "BSc", "depuis", "French", "fluent", "(", ")"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(_SCRAPS, max_size=40).map("".join)))
def test_any_text_gives_jobs_in_order_that_have_begun(text: str) -> None:
    today = TODAY.year * 12 + TODAY.month
    found = career(text)
    ends = [0, *(block.end for block in found.blocks)]
    for block, end in zip(found.blocks, ends, strict=False):
        assert end <= block.start < block.end <= len(text)
        assert block.job.start is not None
        assert block.job.start.first <= today
        assert block.job.lines.first <= block.job.lines.last
