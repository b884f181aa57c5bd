"""What ``voyageur carousel`` does."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import typer
from rich.progress import MofNCompleteColumn

from voyageur.cli import options
from voyageur.cli.console import note
from voyageur.cli.progress import progress
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_, Message
from voyageur.domain.names import Lang
from voyageur.locale.translate import Translator
from voyageur.publishing.studio.brand.file import brand_of, read_brand
from voyageur.publishing.studio.format import FORMATS, FormatId
from voyageur.publishing.studio.resolve import Resolved
from voyageur.publishing.studio.theme import Brand, Mode
from voyageur.services import clock
from voyageur.services.carousel.ask import Asked, wanted
from voyageur.services.carousel.material import Ground
from voyageur.services.carousel.publish import Job, Published, publish
from voyageur.services.context import Context
from voyageur.services.output import write_file, write_files
from voyageur.shapes import to_json

_SLIDE = re.compile(r"\d\d\d?\.(?:png|jpg)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """The arguments as they were typed; ``langs`` is None where nobody said."""

    what: tuple[str, ...]
    formats: tuple[str, ...]
    theme: str | None
    dark: bool
    brand: Path | None
    region: str
    market: Path | None
    allow_stale: bool
    person: str
    langs: tuple[Lang, ...] | None

    def said(self) -> Lang:
        """The language that is spoken at the terminal."""
        return self.langs[0] if self.langs and len(self.langs) == 1 else options.read_lang(None)


def eject_decks(typed: Typed, target: Path) -> None:
    """Write the one deck asked for as TOML, in each language a file."""
    from voyageur.publishing.studio.eject import eject  # noqa: PLC0415

    context = Context()
    asked = list(_asked(typed, context))
    if len({one.name for one in asked}) != 1:
        raise UsageError(
            N_("one deck at a time can be written as TOML"),
            remedy=N_("Name one role, comparison or subject."),
            where="--eject",
        )
    for one in asked:
        lang = one.source.lang
        path = target if len(asked) == 1 else target.with_suffix(f".{lang}{target.suffix}")
        write_file(path, eject(one.source, _opening(context, one)).encode())
        options.say_written(context.translator(typed.said()), path)


def _opening(context: Context, asked: Asked) -> str:
    t = context.translator(asked.source.lang)
    return "\n".join(
        (
            t("Change any sentence. What stands in braces comes from the facts, as of today."),
            t("Make it with: voyageur carousel FILE.toml"),
        )
    )


def publish_decks(typed: Typed, out: Path, *, as_json: bool) -> None:
    """Draw and write every deck asked for, in each language and format, each whole."""
    formats, brand, context = _formats(typed.formats), _brand(typed), Context()
    asked = list(_asked(typed, context))
    resolved = [one.resolved(allow_stale=typed.allow_stale) for one in asked]
    t = context.translator(typed.said())
    jobs = [
        Job(
            deck=one.deck,
            format=form,
            brand=brand,
            at=asked[0].material.at,
            platforms=context.catalogue.platforms,
        )
        for one in resolved
        for form in formats
    ]
    summary = []
    with progress(MofNCompleteColumn()) as bar:
        task = bar.add_task(t("Slides"), total=len(jobs))
        for done in publish(jobs):
            _write(out, done)
            summary.append(_summary(out, done))
            bar.advance(task)
    summary.sort(key=lambda one: one.folder)
    if as_json:
        typer.echo(to_json(tuple(summary), tuple[Written, ...]), nl=False)
    else:
        _show(summary, t)
    _say_left_out(resolved, t)


def _write(out: Path, done: Published) -> None:
    """The files of a deck, and none of what an earlier run made beyond them."""
    folder = out / done.job.folder
    write_files(out, {f"{done.job.folder}/{name}": data for name, data in done.files.items()})
    for old in folder.iterdir():
        if old.name not in done.files and _SLIDE.fullmatch(old.name):
            old.unlink()


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A deck that was written, and what is to be said of it."""

    folder: str
    lang: Lang
    format: FormatId
    slides: int
    files: tuple[str, ...]
    remarks: tuple[Message, ...]


def _summary(out: Path, done: Published) -> Written:
    job = done.job
    return Written(
        folder=str(out / job.folder),
        lang=job.deck.lang,
        format=job.format,
        slides=len(job.deck.slides),
        files=tuple(done.files),
        remarks=done.remarks,
    )


def _show(summary: Sequence[Written], t: Translator) -> None:
    """A line a deck, and under it what to mind."""
    for one in summary:
        typer.echo(t("{folder}: {n} slides", folder=one.folder, n=one.slides))
        for remark in one.remarks:
            typer.echo(f"  {t.say(remark)}")


def _say_left_out(resolved: Sequence[Resolved], t: Translator) -> None:
    """What isn't shown, once for both languages of a deck."""
    for one in resolved:
        if one.deck.lang != resolved[0].deck.lang:
            continue
        for left in one.left_out:
            why = t.say(left.why)
            note(t("Left out of {name}: “{title}”, {why}", name=one.deck.name, title=left.title,
                   why=why))  # fmt: skip


def _asked(typed: Typed, context: Context) -> Iterator[Asked]:
    ground = Ground(
        at=clock.today(), region=context.lookup.region(typed.region).id, market=typed.market
    )
    for what in typed.what:
        for made, langs in wanted(context, what, ground, typed.person, typed.langs):
            for lang in langs:
                yield made(lang)


def _formats(names: Sequence[str]) -> list[FormatId]:
    known: dict[str, FormatId] = {ident: ident for ident in FORMATS}
    for name in names:
        if name not in known:
            raise UsageError(
                N_("there is no format “{value}”"),
                remedy=N_("Use one of {names}."),
                where="--format",
                value=name,
                names=", ".join(known),
            )
    return [known[name] for name in dict.fromkeys(names)] or ["linkedin"]


def _brand(typed: Typed) -> Brand:
    mode: Mode | None = "dark" if typed.dark else None
    if typed.brand is None:
        return brand_of(typed.theme, mode)
    return read_brand(typed.brand, theme=typed.theme, mode=mode)
