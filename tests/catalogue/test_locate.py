"""The line of a mistake, though tomllib keeps none."""

import pytest

from voyageur.catalogue.locate import line_of

TEXT = """\
# id = "in a comment"
id = "role"
members = [
  "a",
  "b",
]

[titles]
en = ["one"]
fr = ["un"]

[[pay]]
source = "guide"
[pay.value]
low = { cents = 1 }

[[stages]]
id = "first"

  [[stages.needs]]
  skill = "a"

  [[stages.needs]]
  skill = "b"

[[stages]]
id = "second"

  [[stages.needs]]
  skill = "c"

[gaps]
"price.cad" = "unknown"
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("id",), 'id = "role"'),
        (("members", 1), "members"),
        (("titles",), "[titles]"),
        (("titles", "fr", 0), "fr ="),
        (("pay", 0), "[[pay]]"),
        (("pay", 0, "source"), 'source = "guide"'),
        (("pay", 0, "value"), "[pay.value]"),
        (("pay", 0, "value", "low", "cents"), "low ="),
        (("stages",), "[[stages]]"),
        (("stages", 0, "id"), 'id = "first"'),
        (("stages", 0, "needs", 1, "skill"), 'skill = "b"'),
        (("stages", 1, "id"), 'id = "second"'),
        (("stages", 1, "needs", 0, "skill"), 'skill = "c"'),
        (("gaps", "price.cad"), "[gaps]"),
    ],
)
def test_a_path_is_found_at_the_line_that_sets_or_opens_it(
    path: tuple[str | int, ...], line: str
) -> None:
    assert TEXT.splitlines()[line_of(TEXT, path) - 1].strip().startswith(line)


def test_what_is_absent_is_found_at_what_should_hold_it() -> None:
    second = TEXT.splitlines().index("[[stages]]", 20) + 1
    assert line_of(TEXT, ("stages", 1, "name")) == second


@pytest.mark.parametrize("path", [(), ("absent",), ("absent", 3, "deep")])
def test_what_nothing_holds_is_found_at_the_first_line(path: tuple[str | int, ...]) -> None:
    assert line_of(TEXT, path) == 1


def test_an_empty_file_has_a_first_line() -> None:
    assert line_of("", ("id",)) == 1
