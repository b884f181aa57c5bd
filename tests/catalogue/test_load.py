"""Loading names every mistake at once, each by file and line."""

import pytest

from tests.catalogue.conftest import Facts, Found
from voyageur.catalogue.load import CatalogueError
from voyageur.domain.certification import CertificationEvent
from voyageur.domain.errors import Finding
from voyageur.domain.level import Level
from voyageur.domain.message import Message

SPECIMEN = "See the specimen in CONTRIBUTING.md."
NO_RATE = "a rate is a decimal number above zero, as text"


def test_sound_facts_are_read_by_kind_and_id(facts: Facts) -> None:
    catalogue = facts.load()
    assert list(catalogue.roles) == ["web-developer"]
    assert catalogue.roles["web-developer"].stages[0].needs[0][0].level == Level.ALONE
    assert isinstance(catalogue.certifications["old-exam"].events[0], CertificationEvent)
    assert catalogue.exchange[0].value.rate == "1.38"


def test_text_that_is_no_toml_is_named_by_its_line(facts: Facts) -> None:
    facts.change("skills/css.toml", 'kind = "language"', "kind = language")
    [found] = facts.mistakes()
    assert (found.file, found.line) == ("data/skills/css.toml", 3)
    assert found.cause.startswith("no TOML: Invalid value")
    assert found.remedy == "Mend the TOML."


def test_toml_that_breaks_off_is_named_by_its_last_line(facts: Facts) -> None:
    facts.write("skills/css.toml", 'id = "css"\nkind = "tool"\nname = { en = "CSS"')
    [found] = facts.mistakes()
    assert (found.file, found.line) == ("data/skills/css.toml", 3)


def test_a_key_that_does_not_exist_is_named(facts: Facts) -> None:
    facts.change("companies/acme.toml", "parent =", "parents =")
    cause = "parents: there is no such key"
    assert facts.mistakes() == [facts.finding("companies/acme.toml", "parents", cause, SPECIMEN)]


def test_a_key_that_is_missing_is_named_at_the_table_that_lacks_it(facts: Facts) -> None:
    facts.change("roles/web-developer.toml", 'name = { en = "Serving", fr = "Service" }\n', "")
    [found] = facts.mistakes()
    assert found.cause == "stages.3.name: it is missing"
    above = facts.line("roles/web-developer.toml", 'id = "serving"') - 1
    assert (found.file, found.line) == ("data/roles/web-developer.toml", above)


def test_a_value_of_the_wrong_type_is_named_where_it_stands(facts: Facts) -> None:
    name = "certifications/old-exam.toml"
    facts.change(name, "on = 2025-03-31", 'on = "last spring"')
    [found] = facts.mistakes()
    assert found.line == facts.line(name, "last spring")
    assert found.cause.startswith("events.1.on: it has to be a day")


def test_a_value_outside_the_words_allowed_is_named(facts: Facts) -> None:
    facts.change("units/study-css.toml", 'kind = "study"', 'kind = "holiday"')
    [found] = facts.mistakes()
    assert found.line == 2
    assert found.cause.startswith("kind: it has to be one of 'study', 'project'")


def test_hours_and_conditions_that_break_their_law_are_named(facts: Facts) -> None:
    name = "units/study-css.toml"
    facts.change(name, "low = 10, likely = 20", "low = 40, likely = 20")
    facts.change(name, '{ skill = "html", level = 2 }', '{ skill = "html", unit = "study-html" }')
    needs, hours = facts.mistakes()
    assert (needs.line, hours.line) == (facts.line(name, "needs"), facts.line(name, "hours"))
    assert "exactly one of skill, unit, certification" in needs.cause
    assert "0 < low <= likely <= high" in hours.cause


def test_an_id_that_is_not_the_name_of_its_file_is_named(facts: Facts) -> None:
    facts.change("skills/css.toml", 'id = "css"', 'id = "style-sheets"')
    cause = "the id style-sheets is not the file's name css"
    remedy = "Make id and name one."
    assert facts.mistakes() == [facts.finding("skills/css.toml", "id", cause, remedy)]


def test_two_files_with_one_id_name_each_other(facts: Facts) -> None:
    facts.write("skills/z/css.toml", '# again\nid = "css"\nname = { en = "C" }\nkind = "tool"\n')
    cause = "the id css is taken by data/skills/css.toml"
    remedy = "Join the two, or give this one its own."
    assert facts.mistakes() == [Found("data/skills/z/css.toml", 2, cause, remedy)]


def test_one_id_in_two_folders_is_no_mistake(facts: Facts) -> None:
    facts.write("skills/acme.toml", 'id = "acme"\nname = { en = "A", fr = "A" }\nkind = "tool"\n')
    assert {"acme"} <= facts.load().skills.keys() & facts.load().companies.keys()


def test_a_file_that_is_not_utf_8_is_named_by_its_line(facts: Facts) -> None:
    (facts.data / "skills/css.toml").write_bytes('id = "css"\n# é\n'.encode("latin-1"))
    assert facts.mistakes() == [
        Found("data/skills/css.toml", 2, "not UTF-8", "Save the file as UTF-8.")
    ]


def test_missing_exchange_rates_are_a_mistake(facts: Facts) -> None:
    (facts.data / "exchange.toml").unlink()
    [found] = facts.mistakes()
    assert (found.file, found.line) == ("data/exchange.toml", 1)
    assert found.cause.startswith("can't be read: ")


@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [
        ("[[rates]]", "[[rate]]", "rates: it is missing"),
        ("observed_on = 2026-11-23\n", "", "rates.0.observed_on: it is missing"),
        ('rate = "1.38"', "rate = 1.38", "rates.0.value.rate: it has to be text in quotes"),
        ("1.38", "a lot", f"rates.0.value: {NO_RATE}"),
        ("1.38", "-1", f"rates.0.value: {NO_RATE}"),
        ("1.38", "NaN", f"rates.0.value: {NO_RATE}"),
    ],
)
def test_a_mistake_in_exchange_rates_is_named(facts: Facts, old: str, new: str, cause: str) -> None:
    facts.change("exchange.toml", old, new)
    assert cause in [mistake.cause for mistake in facts.mistakes()]


def test_the_mistakes_of_all_files_are_named_at_once_in_the_order_of_their_files(
    facts: Facts,
) -> None:
    facts.change("units/study-css.toml", 'basis = "editorial"', 'basis = "guess"')
    facts.change("skills/css.toml", 'kind = "language"', 'kind = "spell"\ncolour = "blue"')
    facts.write("regions/ontario.toml", "=")
    found = [(m.file, m.line) for m in facts.mistakes()]
    assert found == [
        ("data/regions/ontario.toml", 1),
        ("data/skills/css.toml", 3),
        ("data/skills/css.toml", 4),
        ("data/units/study-css.toml", facts.line("units/study-css.toml", "basis")),
    ]


def finding(line: int) -> Finding:
    cause = Message("{key}: is wrong", {"key": "a"})
    return Finding("data/a.toml", line, cause, Message("Mend it."))


def test_a_finding_reads_as_file_line_cause_and_remedy() -> None:
    assert str(finding(3)) == "data/a.toml:3: a: is wrong. Mend it."


def test_a_finding_without_a_line_reads_without_one() -> None:
    assert str(finding(0)) == "data/a.toml: a: is wrong. Mend it."


def test_the_error_names_the_number_of_mistakes_and_each_of_them(facts: Facts) -> None:
    facts.write("skills/css.toml", "=")
    facts.write("skills/html.toml", "=")
    with pytest.raises(CatalogueError) as caught:
        facts.load()
    first, *places = str(caught.value).splitlines()
    assert first == "the facts have mistakes: 2"
    assert [place.partition(": ")[0] for place in places] == [
        "data/skills/css.toml:1",
        "data/skills/html.toml:1",
    ]
