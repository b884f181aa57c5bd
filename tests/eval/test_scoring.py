"""The protocol on spans made by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.ambiguous import place
from eval.scoring import Counts, Span, overlaps, relaxed, strict, to_tokens, tokenize

SPANS = st.sets(
    st.tuples(st.integers(0, 20), st.integers(1, 5)).map(lambda s: (s[0], s[0] + s[1])), max_size=8
)


def test_words_and_single_signs_are_tokens() -> None:
    assert tokenize("C++, .NET") == [(0, 1), (1, 2), (2, 3), (3, 4), (5, 6), (6, 9)]


def test_a_span_takes_every_token_it_touches() -> None:
    tokens = [(0, 6), (7, 10), (11, 17)]
    assert to_tokens([(3, 9)], tokens) == {(0, 2)}
    assert to_tokens([(7, 10)], tokens) == {(1, 2)}


def test_a_span_leaves_out_the_tokens_that_only_border_on_it() -> None:
    assert to_tokens([(1, 2)], [(0, 1), (1, 2), (2, 3)]) == {(1, 2)}


def test_two_spans_within_one_token_are_one_prediction() -> None:
    assert to_tokens([(0, 2), (3, 6)], [(0, 6)]) == {(0, 1)}


def test_a_span_of_blanks_touches_no_token() -> None:
    assert to_tokens([(6, 7)], [(0, 6), (7, 10)]) == set()


def test_neighbouring_spans_do_not_overlap() -> None:
    assert not overlaps((2, 4), [(0, 2), (4, 6)])
    assert overlaps((2, 4), [(3, 9)])


def test_strict_counts_only_the_same_span() -> None:
    counts = strict([(0, 2), (5, 6)], [(0, 2), (5, 7), (9, 10)])
    assert counts == Counts(predicted=2, right=1, gold=3, found=1)
    assert counts.precision == pytest.approx(1 / 2)
    assert counts.recall == pytest.approx(1 / 3)
    assert counts.f1 == pytest.approx(0.4)


def test_relaxed_counts_either_side_by_its_own_overlaps() -> None:
    counts = relaxed([(0, 1), (1, 2), (8, 9)], [(0, 3), (5, 6)])
    assert counts == Counts(predicted=3, right=2, gold=2, found=1)
    assert counts.precision == pytest.approx(2 / 3)
    assert counts.recall == pytest.approx(1 / 2)


def test_a_file_is_scored_by_its_sums_and_not_by_the_mean_of_its_texts() -> None:
    small = Counts(predicted=1, right=1, gold=1, found=1)
    large = Counts(predicted=9, right=1, gold=9, found=1)
    assert small + large == Counts(predicted=10, right=2, gold=10, found=2)
    assert (small + large).precision == pytest.approx(0.2)


def test_nothing_predicted_of_nothing_labelled_scores_zero_without_failing() -> None:
    assert (Counts().precision, Counts().recall, Counts().f1) == (0.0, 0.0, 0.0)


@given(SPANS, SPANS)
def test_what_is_strictly_right_is_also_right_when_relaxed(
    predicted: set[Span], gold: set[Span]
) -> None:
    exact, loose = strict(predicted, gold), relaxed(predicted, gold)
    assert exact.right <= loose.right <= loose.predicted
    assert exact.found <= loose.found <= loose.gold


@given(SPANS)
def test_the_labels_themselves_score_one(gold: set[Span]) -> None:
    for score in (strict, relaxed):
        assert score(gold, gold).f1 == (1.0 if gold else 0.0)


def test_the_word_in_question_is_the_first_that_stands_alone() -> None:
    assert place({"surface": "C", "text": "Connaissance de C, de C++"}) == (16, 17)
    assert place({"surface": "R", "text": "HR uses R"}) == (8, 9)


def test_a_label_whose_word_is_not_in_its_sentence_is_refused() -> None:
    with pytest.raises(ValueError, match="'Rust' is not in"):
        place({"surface": "Rust", "text": "Trusted by rustic cabins"})
