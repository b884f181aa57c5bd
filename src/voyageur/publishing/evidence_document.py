"""What somebody's code shows, with the places that prove it, as a document."""

from collections.abc import Iterator, Mapping

from voyageur.domain.evidence import Proof, Repository, Scan
from voyageur.domain.message import N_
from voyageur.locale.format import day
from voyageur.locale.translate import Translator
from voyageur.publishing.document import (
    Block,
    Bullets,
    Document,
    Grid,
    Heading,
    Line,
    Para,
    Span,
    line,
)
from voyageur.publishing.plan_words import levels_words

REASONS: Mapping[str, str] = {
    "vendored": N_("vendored"),
    "generated": N_("generated"),
    "copied": N_("copied"),
    "data": N_("data"),
    "too large": N_("too large"),
    "binary": N_("binary"),
    "missing": N_("not in this clone"),
}

_FEW = 0.1
"""Share of the commits below which the repository is said to be mostly others' work. Editorial."""


def evidence_document(scan: Scan, t: Translator) -> Document:
    """Skills first, then their proofs, then what was read."""
    return Document(t("What your code shows"), t.lang, tuple(_blocks(scan, t)))


def _blocks(scan: Scan, t: Translator) -> Iterator[Block]:
    yield Heading(1, t("What your code shows"))
    yield Para(line(t("Commits by {authors}, in the repositories below.", authors=_authors(scan))))
    yield Grid(
        (t("Skill"), t("Level"), t("Commits"), t("Files"), t("Since"), t("Until")),
        tuple(
            (
                line(t.name(f"skill:{one.skill}")),
                line(str(int(one.level))),
                line(str(one.commits)),
                line(str(one.files)),
                line(day(one.first, t.lang)),
                line(day(one.last, t.lang)),
            )
            for one in scan.skills
        ),
        frozenset((1, 2, 3)),
    )
    yield Para(line(Span(levels_words(t), "quiet")))
    yield Heading(2, t("To see it again"))
    for one in scan.skills:
        yield Heading(3, t.name(f"skill:{one.skill}"))
        yield Bullets(tuple(_proof(proof, t) for proof in one.proofs))
    yield Heading(2, t("Repositories"))
    yield Bullets(tuple(_repository(one, t) for one in scan.repositories))


def _authors(scan: Scan) -> str:
    return ", ".join(scan.authors)


def _proof(proof: Proof, t: Translator) -> Line:
    where = f"{proof.path}:{proof.lines[0]}" if proof.lines else proof.path
    place = f"{proof.repository} · {where}" if where else proof.repository
    return line(
        f"{place} · {proof.what} · {day(proof.on, t.lang)} · ", Span(proof.command, "quiet")
    )


def _repository(one: Repository, t: Translator) -> Line:
    words = t(
        "{authored} of {commits} commits are yours", authored=one.authored, commits=one.commits
    )
    if one.first and one.last:
        first, last = day(one.first, t.lang), day(one.last, t.lang)
        words = t("{words}, {first} to {last}", words=words, first=first, last=last)
    parts = [line(Span(one.name, "strong"), f" · {words}")]
    if one.left_out:
        reasons = ", ".join(f"{t(REASONS.get(why, why))} {n}" for why, n in one.left_out.items())
        parts.append(line(" · ", t("files left out: {reasons}", reasons=reasons)))
    if one.authored < _FEW * one.commits:
        parts.append(line(" · ", Span(t("mostly the work of others"), "warning")))
    if one.shallow:
        parts.append(line(" · ", Span(t("a shallow clone: its history is cut off"), "warning")))
    if one.url:
        parts.append(line(" · ", Span(one.url, "quiet")))
    return tuple(span for part in parts for span in part)
