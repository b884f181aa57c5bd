"""What every column of a market's tables means."""

from collections.abc import Iterator, Mapping, Sequence

from voyageur.domain.market import MarketTables
from voyageur.domain.market_figures import ALL
from voyageur.domain.message import N_
from voyageur.locale.format import percent
from voyageur.locale.translate import Translator
from voyageur.publishing.document import Block, Document, Grid, Heading, Line, Para, line

_TABLES = {
    "cells": N_("How many jobs there are of each source, role, region, month and rung."),
    "quantiles": N_("How pay, years of experience and days open spread; of cells with 10 jobs."),
    "shares": N_(
        "What jobs ask for and who offers them; of cells with 10 jobs, what 3 of them and one in "
        "50 name, of employers the 50 with most jobs."
    ),
    "trends": N_("Whether shares rise or fall over the months of one source."),
    "employers": N_("A name to show for each employer's key."),
    "duplicates": N_("Which postings are others again, and which of them is kept."),
}
_COLUMNS = {
    "source": N_("id of the source; all: every source together"),
    "role": N_("id of one of the seven roles; other: none of them; all: every posting"),
    "region": N_(
        "all, canada, abroad, unknown (not stated), or the id of a province or economic region"
    ),
    "month": N_("month of the first day, 2026-08; unknown: no day is stated; all: every month"),
    "seniority": N_("rung from intern to executive; unstated; all: every rung"),
    "n": N_("jobs that the row is about: in shares those that could name the thing"),
    "described": N_("jobs with a text of 100 words or more, of which skills can be read"),
    "reposts": N_("times that these jobs were advertised again by the same source on another day"),
    "paid": N_("jobs that post pay"),
    "cad": N_("of these, in Canadian dollars"),
    "base": N_("of those in Canadian dollars, base pay alone"),
    "estimated": N_("jobs with a job board's guess, left out of pay"),
    "dated": N_("jobs with a stated day"),
    "measure": N_("pay: cents of CAD a year, middle of the range; years: asked for; open_days"),
    "kind": N_("what is named: skill, certification, employer, mode, language; or why it is one"),
    "value": N_("its id; of an employer its key in the table employers"),
    "k": N_("jobs that name it"),
    "must": N_("jobs that name it as a must, alone or among alternatives"),
    "low": N_("lower end of Wilson's 95% interval of k / n"),
    "high": N_("upper end of Wilson's 95% interval of k / n"),
    "months": N_("months with 10 jobs that the test is about"),
    "direction": N_("up or down where p is below 0.05, else none"),
    "z": N_("statistic of the Cochran–Armitage test"),
    "p": N_("its two-sided p"),
    "employer": N_("name without legal form, accents and case"),
    "name": N_("the name as written"),
    "doc_id": N_("file and row of the posting"),
    "kept": N_("file and row of the posting that it is again"),
}
_QUANTILE = N_("quantile by nearest rank over the ordinal rank, without interpolation")
_LOW = N_("lower end of its distribution-free 95% interval (order statistics)")
_HIGH = N_("upper end of its distribution-free 95% interval (order statistics)")

Columns = Mapping[str, Sequence[tuple[str, str]]]
"""Of each table the names of its columns with their Arrow types."""


def dictionary_document(columns: Columns, made: MarketTables, t: Translator) -> Document:
    """The dictionary, with what the tables were made of and how well roles are read."""
    title = t("Data dictionary")
    blocks: list[Block] = [
        Heading(1, title),
        Para(
            line(
                t(
                    "Tables of {n} jobs; reader of postings version {version}.",
                    n=made.jobs,
                    version=made.extractor_version,
                )
            )
        ),
    ]
    for name, described in columns.items():
        blocks += [Heading(2, name), Para(line(t(_TABLES[name])))]
        rows = tuple((line(one), line(kind), line(t(_meaning(one)))) for one, kind in described)
        blocks.append(Grid((t("column"), t("type"), t("meaning")), rows))
    blocks.append(Heading(2, t("How well roles are read")))
    blocks.append(
        Para(
            line(
                t(
                    "On labelled postings that the reader hadn't seen: how many of those it took "
                    "for a role are of it (precision), and how many of a role it found (recall)."
                )
            )
        )
    )
    blocks.append(Grid((t("role"), t("precision"), t("recall")), tuple(_tested(made, t))))
    return Document(title, t.lang, tuple(blocks))


def _meaning(column: str) -> str:
    if column in _COLUMNS:
        return _COLUMNS[column]
    if column.endswith("_low"):
        return _LOW
    return _HIGH if column.endswith("_high") else _QUANTILE


def _tested(made: MarketTables, t: Translator) -> Iterator[tuple[Line, ...]]:
    for test in made.role_test:
        if test.role != ALL:
            precision = percent(test.right / test.predicted, t.lang) + f" ({test.predicted})"
            recall = percent(test.right / test.gold, t.lang) + f" ({test.gold})"
            yield (line(test.role), line(precision), line(recall))
