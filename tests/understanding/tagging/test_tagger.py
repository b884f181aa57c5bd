"""Decoding, and what is proposed beside the catalogue."""

from functools import cache
from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from voyageur.services.context import Context
from voyageur.understanding.mentions import judge
from voyageur.understanding.reading import Reading
from voyageur.understanding.tagging.tagger import LABELS, Model, find_spans, parse, spans_of
from voyageur.understanding.tagging.tokens import lines, ranges, tokenize
from voyageur.understanding.tagging.unlinked import find_unlinked

WEIGHTS = st.tuples(*[st.integers(-50, 50)] * len(LABELS))


@given(st.lists(WEIGHTS, min_size=len(LABELS), max_size=len(LABELS)), st.lists(WEIGHTS, max_size=4))
def test_no_other_labels_weigh_more(following, words) -> None:
    model = Model({str(at): own for at, own in enumerate(words)}, tuple(following))
    tagged = model.tag([[str(at)] for at in range(len(words))])

    def weight(labels: str) -> int:
        path = [LABELS.index(label) for label in labels]
        steps = sum(following[a][b] for a, b in pairwise(path))
        return steps + sum(own[at] for own, at in zip(words, path, strict=True))

    assert len(tagged) == len(words)
    assert weight(tagged) == max(map(weight, map("".join, product(LABELS, repeat=len(words)))))


@given(st.text(LABELS, max_size=12))
def test_names_are_in_order_and_apart_whatever_the_labels(labels: str) -> None:
    spans = [*spans_of(labels)]
    assert all(first < last for first, last in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    covered = {at for first, last in spans for at in range(first, last)}
    assert covered == {at for at, label in enumerate(labels) if label != "O"}


def test_labels_say_where_names_start_and_end() -> None:
    assert [*spans_of("OUOBILO", 10)] == [(11, 12), (13, 16)]
    assert [*spans_of("BIBLU")] == [(0, 2), (2, 4), (4, 5)]


def test_names_keep_their_marks_and_no_line_is_crossed() -> None:
    text = "C++, Node.js\nCI/CD (F#)"
    tokens = tokenize(text)
    words = [text[start:end] for start, end in tokens]
    assert words == ["C++", ",", "Node.js", "CI/CD", "(", "F#", ")"]
    assert lines(text, tokens) == [(0, 3), (3, 7)]
    assert ranges([(5, 12), (13, 15)], tokens) == [(2, 3), (3, 4)]


def test_a_model_is_read_as_it_is_written() -> None:
    rows = ["\t".join([label, *["0"] * 5]) for label in LABELS]
    model = parse("\n".join([*rows, "word=spark\t0\t0\t0\t0\t9"]) + "\n")
    assert model.tag([["word=spark"], ["word=and"]])[0] == "U"


@cache
def context() -> Context:
    """The catalogue that ships: models were trained with it."""
    return Context()


def read(text: str, kind="resume"):
    reading = Reading(text, context().vocabulary, kind)
    return reading, judge(reading), {s.id: s.kind for s in context().catalogue.skills.values()}


RESUME = """
SKILLS
Languages: Python, Java, Zorblat, SQL
Databases: Oracle, MySQL, Fenwick-DB, MongoDB
Tools: Eclipse, Git, Jira, Quorbit 9
"""


def test_tools_that_the_catalogue_lacks_are_proposed() -> None:
    reading, named, kinds = read(RESUME)
    spans = [RESUME[start:end] for start, end in find_spans(reading, named, kinds)]
    assert {"Python", "MySQL", "Git"} <= set(spans)
    proposed = find_unlinked(reading, named, kinds)
    assert "Zorblat" in {one.surface for one in proposed}
    for one in proposed:
        assert RESUME[one.start : one.end] == one.surface
        assert not any(s < one.end and one.start < e for s, e, _ in reading.hits)


def test_a_page_of_a_person_is_no_tool() -> None:
    reading, named, kinds = read("Ada Byron\nLinkedIn, Kaggle\n" + RESUME)
    assert not {"LinkedIn", "Kaggle"} & {u.surface for u in find_unlinked(reading, named, kinds)}


def test_nothing_is_proposed_where_nothing_is_named() -> None:
    assert find_unlinked(*read("")) == ()
    assert find_unlinked(*read(RESUME + "and so on, and so on\n" * 5_000)) == ()
    assert find_unlinked(*read("We meet on Mondays and talk about the weather.")) == ()
