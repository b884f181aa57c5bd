"""How what was read of a résumé is compared with its labels."""

import json
import re
from collections import Counter
from datetime import date

from eval.resumes import LABELS, OF, Facts, facts
from tests.understanding.words import context
from voyageur.domain.career import Certificate, Job, Lines, Study, When
from voyageur.domain.profile import Held, Profile, SpokenLanguage

HERE = Lines(first=1, last=1)
MARCH = When(year=2020, month=3)


def test_a_job_is_its_two_months() -> None:
    going = Job(start=MARCH, current=True, lines=HERE)
    ended = Job(start=When(year=2018), end=MARCH, lines=HERE)
    unknown = Job(start=MARCH, lines=HERE)
    found = facts("jobs", Profile(jobs=(going, ended, unknown)), context(), Counter())
    assert found == Counter([("2020-03", "now"), ("2018", "2020-03"), ("2020-03", None)])


def test_a_degree_is_its_level_and_its_end() -> None:
    studies = (
        Study(level="master", end=MARCH, lines=HERE),
        Study(in_progress=True, end=MARCH, lines=HERE),
    )
    found = facts("education", Profile(studies=studies), context(), Counter())
    assert found == Counter([("master", "2020-03"), (None, "now")])


def test_a_language_is_its_code_and_its_level() -> None:
    profile = Profile(languages=(SpokenLanguage(code="fr", fluency="good", level="B2"),))
    assert facts("languages", profile, context(), Counter()) == Counter([("fr", "B2")])


def test_a_certification_is_found_by_a_part_of_its_name_and_its_date() -> None:
    profile = Profile(
        certifications=(Held(certification="cloud-architect", issued=date(2020, 1, 1)),),
        other_certificates=(Certificate(name="Boat Master II", issued=MARCH, lines=HERE),),
    )
    wanted: Facts = Counter([("cloud architect", "2020"), ("boat master", "2020-03")])
    assert facts("certificates", profile, context(), wanted) == wanted
    assert facts("certificates", profile, context(), Counter([("boat master", None)])) == Counter(
        [("AWS Certified Cloud Architect", "2020-01"), ("Boat Master II", "2020-03")]
    )


def test_labels_hold_dates_and_levels_and_no_sentences() -> None:
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        assert set(label) <= {"file", "held_back", *OF}
        for job in label.get("jobs", ()):
            assert all(d is None or re.fullmatch(r"\d{4}(-\d\d)?|now", d) for d in job)
        for words in (part for kind in OF for fact in label.get(kind, ()) for part in fact):
            assert words is None or len(words) < 40
