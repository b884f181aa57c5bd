"""The whole career of a résumé at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from voyageur.domain.career import Job, Link, Study
from voyageur.domain.profile import SpokenLanguage
from voyageur.understanding.career.education import find_studies
from voyageur.understanding.career.jobs import Block, distinct, find_jobs
from voyageur.understanding.career.links import find_links
from voyageur.understanding.career.outline import Outline
from voyageur.understanding.career.spoken import find_spoken
from voyageur.understanding.dates import Span, find_spans


@dataclass(frozen=True, slots=True)
class Career:
    """What a résumé says of a career. ``blocks`` are its jobs with the text of each."""

    spans: tuple[Span, ...]
    blocks: tuple[Block, ...]
    studies: tuple[Study, ...]
    languages: tuple[SpokenLanguage, ...]
    links: tuple[Link, ...]

    @property
    def jobs(self) -> tuple[Job, ...]:
        """The jobs, one that is told twice only once."""
        return distinct(self.blocks)


def read_career(outline: Outline, as_of: date) -> Career:
    """Read jobs, studies, languages and links; what is still to come is told by ``as_of``."""
    spans = find_spans(outline.text)
    return Career(
        spans=tuple(spans),
        blocks=tuple(_begun(find_jobs(outline, spans), as_of)),
        studies=find_studies(outline, spans, as_of),
        languages=find_spoken(outline),
        links=find_links(outline),
    )


def _begun(blocks: Sequence[Block], as_of: date) -> list[Block]:
    """The jobs that have begun; one that is to end in the future still goes on."""
    today = as_of.year * 12 + as_of.month
    found = []
    for block in blocks:
        job = block.job
        if job.start and job.start.first > today:
            continue
        if job.end and job.end.first > today:
            job = replace(job, end=None, current=True)
        found.append(replace(block, job=job))
    return found
