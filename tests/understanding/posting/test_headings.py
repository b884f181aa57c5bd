"""Which lines of a posting are headings, and of what: in words and layouts of many kinds."""

import pytest

from tests.understanding.words import vocabulary
from voyageur.domain.profile import Section
from voyageur.understanding.reading import Reading


def section_at(text: str, place: str) -> Section:
    return Reading(text, vocabulary(), "posting").sections.at(text.index(place))


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("What You Need To Get This Done", "requirement"),
        ("Knowledge, skills, and experience", "requirement"),
        ("What We Believe Are Important Traits For This Job", "requirement"),
        ("You may be a good fit if you:", "requirement"),
        ("Conditions of Employment:", "requirement"),
        ("What we’re seeking", "requirement"),
        ("THE SKILL SET", "requirement"),
        ("L'EXPERTISE RECHERCHÉE", "requirement"),
        ("Ce que nous attendons de vous :", "requirement"),
        ("Formation et expérience", "requirement"),
        ("Quelles compétences pour ce poste :", "requirement"),
        ("Strong candidates may also have:", "nice-to-have"),
        ("Nice-to-have skills and experience", "nice-to-have"),
        ("Preferred Competencies", "nice-to-have"),
        (
            "The skills and experience that we feel would be nice to have, not required:",
            "nice-to-have",
        ),
        ("Technical requirements (not all mandatory)", "nice-to-have"),
        ("Compétences techniques appréciées", "nice-to-have"),
        ("Ce qui ferait la différence", "nice-to-have"),
        ("What you'll get to do", "duty"),
        ("À propos du poste", "duty"),
        ("TES PROCHAINS DÉFIS :", "duty"),
        ("Description des travaux", "duty"),
        ("What’s on offer", "benefit"),
        ("VOICI CE QU’ON T’OFFRE :", "benefit"),
        ("Who you'll be joining", "company"),
        ("Votre lieu de travail", "company"),
        ("Our Investors", "company"),
    ],
)
def test_headings_are_known_by_their_words(heading: str, section: Section) -> None:
    assert section_at(f"An opening.\n\n{heading}\n\nbelow it", "below") == section


@pytest.mark.parametrize(
    "line",
    [
        "- Nice to have",
        "Support our customers",
        "Own the hiring process",
        "Discretionary annual bonus",
        "The Acme advantage",
        "Experience with Python, which is considered an asset by all of our own teams here",
    ],
)
def test_lines_of_text_and_items_are_no_headings(line: str) -> None:
    assert section_at(f"An opening.\n\n{line}\n\nbelow it", "below") == "other"


def test_a_requirement_heading_right_below_one_of_wishes_is_a_part_of_it() -> None:
    text = "Preferred\nQualifications:\n- Docker\nRequired\nQualifications:\n- Git"
    assert section_at(text, "Docker") == "nice-to-have"
    assert section_at(text, "Git") == "requirement"


def test_sub_headings_below_wishes_stay_wishes_until_another_heading() -> None:
    text = (
        "Assets\n\nEXPERIENCE\n\n- Docker\n\nKNOWLEDGE\n\n- Git\n\nMinimum qualifications\n\n- SQL"
    )
    assert section_at(text, "Docker") == section_at(text, "Git") == "nice-to-have"
    assert section_at(text, "SQL") == "requirement"


@pytest.mark.parametrize(
    "line",
    [
        "The following may be looked at by the hiring board some day (may be needed for the job)",
        "The following is not required but considered helpful:",
    ],
)
def test_a_sentence_may_say_what_follows_it(line: str) -> None:
    text = f"Qualifications\n- Python\n{line}\n- Docker"
    assert section_at(text, "Docker") == "nice-to-have"


def test_a_fact_about_pay_or_place_is_a_line_and_no_section() -> None:
    text = "Data engineer\nLocation: Halifax\nSalary: $90,000\nKnow Python.\nBenefits\nDental care"
    assert section_at(text, "Halifax") == "company"
    assert section_at(text, "Know Python") == "other"
    assert section_at(text, "Dental") == "benefit"


def test_the_longer_of_two_phrases_counts_before_a_colon() -> None:
    text = "PREFERRED SKILLS AND EXPERIENCE: \n\nDocker"
    assert section_at(text, "Docker") == "nice-to-have"


FLAT = (
    "Acme moves freight by canoe across the whole country and back again every summer. "
    "What you'll do Paddle pipelines upstream with the crew and mend them on the way. "
    "Minimum qualifications Five years of Python and a good hand at SQL are what it takes here. "
    "Nice to have Docker on the water, because it floats as well as anything we have tried. "
    "We are looking for People who paddle, and many other things of the kind are said below it."
)


def test_a_posting_without_line_ends_has_sections_too() -> None:
    assert section_at(FLAT, "Acme") == "other"
    assert section_at(FLAT, "pipelines") == "duty"
    assert section_at(FLAT, "Python") == "requirement"
    assert section_at(FLAT, "Docker") == "nice-to-have"
    assert section_at(FLAT, "paddle, and") == "nice-to-have"


GLUED = (
    "Acme moves freight by canoe across the country, as it has done for longer than anybody can "
    "remember.Key ResponsibilitiesPaddle pipelines upstream, with all who are willing to come along"
    "Qualifications and skillsFive years of Python and many more things that have to be said in "
    "one line of text only, for the page was saved without any of its tags, and nobody minded."
    "Nice to have:Docker on the water, and whatever else will float when it is put in a canoe."
)


def test_headings_glued_to_their_neighbours_are_found() -> None:
    assert section_at(GLUED, "freight") == "other"
    assert section_at(GLUED, "pipelines") == "duty"
    assert section_at(GLUED, "Python") == "requirement"
    assert section_at(GLUED, "Docker") == "nice-to-have"


def test_an_employers_own_words_in_a_flat_posting_end_nowhere_and_hide_nothing() -> None:
    text = f"About the company We carry freight and furs. {'We paddle on. ' * 30}Python is asked."
    assert section_at(text, "Python") == "other"


@pytest.mark.parametrize(
    ("paragraph", "section"),
    [
        ("At Acme, you will paddle with people who know Docker well and carry furs.", "company"),
        ("If you thrive in canoes and like to lead people who know Docker, we would like to meet.",
         "company"),
        ("At least three years of Docker in the wild, and the will to learn more of it upstream.",
         "requirement"),
    ],
)  # fmt: skip
def test_a_farewell_below_a_list_is_no_part_of_it(paragraph: str, section: Section) -> None:
    text = f"Qualifications\n- Python\n- SQL\n\n{paragraph} It goes on like that for a while.\n"
    assert section_at(text, "Docker") == section
