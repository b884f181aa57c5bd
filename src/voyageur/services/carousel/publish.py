"""Decks drawn and packed, several at once where there are several."""

import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context

from voyageur.domain.message import Message
from voyageur.domain.platform import Platform
from voyageur.locale.translate import Translator
from voyageur.publishing.studio.deck import Deck
from voyageur.publishing.studio.format import FORMATS, FormatId
from voyageur.publishing.studio.package.files import package, refuse_count, remarks
from voyageur.publishing.studio.render import render
from voyageur.publishing.studio.theme import Brand

_ALONE = 2
"""So many decks are drawn here before other processes, which take a while to begin, pay off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A deck in one format."""

    deck: Deck
    format: FormatId
    brand: Brand
    at: date
    platforms: Mapping[str, Platform]

    @property
    def folder(self) -> str:
        """The folder of its files."""
        return f"{self.deck.name}-{self.deck.lang}-{self.format}"


@dataclass(frozen=True, slots=True)
class Published:
    """The files of a job, by name, and what is to be said of its caption."""

    job: Job
    files: Mapping[str, bytes]
    remarks: tuple[Message, ...]


def publish(jobs: Sequence[Job]) -> Iterator[Published]:
    """Each job as it is done.

    Other processes are spawned: Typst keeps threads, which a fork would lose.

    Raises:
        InputError: a deck has no room for its words, or breaks a limit of its platform.
    """
    workers = min(len(jobs), os.cpu_count() or 1)
    if len(jobs) <= _ALONE or workers == 1:
        yield from map(_published, jobs)
        return
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        begun: list[Future[Published]] = [pool.submit(_published, job) for job in jobs]
        try:
            for one in as_completed(begun):
                yield one.result()
        finally:
            for one in begun:
                one.cancel()


def _published(job: Job) -> Published:
    form, t = FORMATS[job.format], Translator(job.deck.lang)
    refuse_count(job.deck, form, job.platforms)
    pdf = render(job.deck, form, job.brand, job.at)
    files = package(job.deck, form, pdf, job.platforms, t)
    return Published(job, files, remarks(job.deck, form, job.platforms))
