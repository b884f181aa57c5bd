"""Pay of real postings in ../shared, by the labels of the development part."""

from pathlib import Path

import pytest

from eval.pay import is_exact
from eval.pay_texts import Labelled, real
from voyageur.understanding.fold import Text
from voyageur.understanding.pay import read_pay


@pytest.fixture(scope="module")
def labelled(shared: Path) -> list[Labelled]:
    return [text for text in real(shared) if text.part == "dev"]


def test_stated_pay_is_read_exactly(labelled: list[Labelled]) -> None:
    stating = [text for text in labelled if text.pay]
    wrong = [text.ident for text in stating if not is_exact(text, read_pay(Text(text.text)))]
    assert len(stating) > 300
    assert len(wrong) <= 0.03 * len(stating), wrong


def test_nothing_is_read_where_only_other_money_is_spoken_of(labelled: list[Labelled]) -> None:
    silent = [text for text in labelled if not text.pay]
    assert len(silent) > 100
    assert [text.ident for text in silent if read_pay(Text(text.text))] == []
