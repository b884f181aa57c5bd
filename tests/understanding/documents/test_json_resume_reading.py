import json
from collections.abc import Callable
from pathlib import Path

import pytest

from voyageur.understanding.documents import read_document

Save = Callable[[str, bytes | str], Path]
Refusal = Callable[..., str]


def test_sections_have_headings_and_dates_are_ranges(save: Save) -> None:
    resume = {
        "basics": {"name": "Ada", "summary": "Counts."},
        "work": [
            {
                "name": "Hydro",
                "position": "Dev",
                "startDate": "2022-01-15",
                "highlights": ["Wrote Go"],
            },
            {"name": "Bell", "startDate": "2019-03", "endDate": "2022-01-01"},
        ],
        "education": [
            {"institution": "McGill", "studyType": "BSc", "area": "CS", "endDate": "2018"}
        ],
        "skills": [{"name": "Languages", "level": "Expert", "keywords": ["Python", "SQL"]}],
        "certificates": [{"name": "CKA", "issuer": "CNCF", "date": "2023-05-02"}],
        "languages": [{"language": "French", "fluency": "Native"}],
        "projects": [{"name": "Voyageur", "keywords": ["Typst"]}],
    }
    document = read_document(save("cv.json", json.dumps(resume)))
    assert document.format == "json-resume"
    lines = [line for line in document.text.split("\n") if line]
    assert lines == [
        "Ada", "SUMMARY", "Counts.",
        "EXPERIENCE", "Dev, Hydro", "2022-01 – Present", "- Wrote Go", "Bell", "2019-03 – 2022-01",
        "EDUCATION", "BSc, CS", "McGill", "2018",
        "SKILLS", "Languages (Expert): Python, SQL",
        "PROJECTS", "Voyageur", "Typst",
        "CERTIFICATIONS", "CKA, CNCF (2023-05)",
        "LANGUAGES", "French: Native",
    ]  # fmt: skip


def test_unknown_keys_and_our_own_are_kept(save: Save) -> None:
    resume = {"basics": {"name": "Ada", "pronouns": "she"}, "x-voyageur": {"v": 1}, "extra": [1]}
    document = read_document(save("cv.json", json.dumps(resume)))
    assert document.data == resume


def test_our_own_key_alone_makes_a_document(save: Save) -> None:
    document = read_document(save("cv.json", '{"x-voyageur": {"claims": []}}'))
    assert document.data == {"x-voyageur": {"claims": []}}
    assert document.text == ""


def test_null_is_the_same_as_absent(save: Save) -> None:
    work = [None, {"name": "X", "endDate": None}]
    raw = json.dumps({"basics": {"name": "Ada", "location": None}, "work": work})
    assert "EXPERIENCE\n\nX" in read_document(save("cv.json", raw)).text


@pytest.mark.parametrize(
    ("resume", "said"),
    [
        ({"work": [{}, {}, {"startDate": 2019}]}, "work[2].startDate must be text, is a number"),
        ({"work": {"name": "X"}}, "work must be a list, is an object"),
        ({"basics": "Ada"}, "basics must be an object, is text"),
        ({"basics": {"location": []}}, "basics.location must be an object, is a list"),
        (
            {"skills": [{"keywords": ["a", True]}]},
            "skills[0].keywords[1] must be text, is true or false",
        ),
        ({"skills": ["Python"]}, "skills[0] must be an object, is text"),
    ],
)
def test_a_wrong_type_is_named_by_its_path(
    save: Save, refusal: Refusal, resume: object, said: str
) -> None:
    assert said in refusal(save("cv.json", json.dumps(resume)))


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ('{"dependencies": {}}', "not a JSON Resume"),
        ('[{"name": "Ada"}]', "not a JSON Resume"),
        ("3", "not a JSON Resume"),
        ('{"basics": {"name": "Ada",}}', "broken at line 1"),
        ("name: Ada", "broken at line 1, column 1"),
        ('{"basics":' * 200_000, "nested too deeply"),
        ('{"a":' + "[" * 200_000, "nested too deeply"),
        ('{"basics": {"name": "\\ud800"}}', "can't be read"),
        ('{"x-voyageur": ' + "9" * 5000 + "}", "can't be read"),
    ],
)
def test_other_json_is_refused(save: Save, refusal: Refusal, raw: str, said: str) -> None:
    assert said in refusal(save("cv.json", raw))


def test_text_that_begins_with_a_bracket_is_text(save: Save) -> None:
    assert read_document(save("cv.txt", "[Ada] {dev}")).format == "text"
