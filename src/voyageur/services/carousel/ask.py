"""What somebody asks a carousel of: a role, a comparison, a subject, a plan, their own file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.names import LANGS, Lang
from voyageur.domain.plan import Plan
from voyageur.domain.report import Report
from voyageur.domain.role import Role
from voyageur.publishing.studio.deck_file import DeckFile, read_deck_file
from voyageur.publishing.studio.references.found import Material
from voyageur.publishing.studio.resolve import Place, Resolved, resolve
from voyageur.publishing.studio.source import DeckSource
from voyageur.services.carousel.material import Ground, material_of, mentioned_in
from voyageur.services.context import Context

COMPARE = "compare:"
EVERY_ROLE = "roles"
_COMPARED = (2, 3)


@dataclass(frozen=True, slots=True)
class Asked:
    """A deck in one language before it is resolved, and where its slides are written."""

    name: str
    source: DeckSource
    material: Material
    place: Place

    def resolved(self, *, allow_stale: bool) -> Resolved:
        """The deck as it is today.

        Raises:
            InputError: see ``resolve``.
        """
        return resolve(self.source, self.name, self.material, self.place, allow_stale=allow_stale)


Wanted = Callable[[Lang], Asked]
"""A deck in whichever language; its two are a matched pair."""


def wanted(
    context: Context, what: str, ground: Ground, person: str, langs: Sequence[Lang] | None
) -> list[tuple[Wanted, tuple[Lang, ...]]]:
    """The decks that a word or path of the command line stands for, each with its languages.

    ``langs`` is None where nobody said: then a file is in its own language, the rest in English.

    Raises:
        UsageError: it stands for nothing, or there is no such role.
        InputError: a file can't be read.
    """
    spoken = tuple(langs or ("en",))
    path = Path(what)
    if what == EVERY_ROLE:
        roles = sorted(context.catalogue.roles.values(), key=lambda role: role.number)
        return [(_of_role(context, role, ground), spoken) for role in roles]
    if what.startswith(COMPARE):
        return [(_compared(context, what.removeprefix(COMPARE), ground), spoken)]
    if what in _SUBJECTS:
        return [(_SUBJECTS[what](context, ground, person), spoken)]
    if path.suffix.lower() == ".toml":
        return [_file(context, path, ground, person, langs)]
    if path.suffix.lower() == ".json" or path.is_dir():
        return [(_plan(context, path, ground), spoken)]
    return [(_of_role(context, context.lookup.role(what), ground), spoken)]


def _in_slides(number: int) -> str:
    return f"[{number}]" if number else ""


def _of_role(context: Context, role: Role, ground: Ground) -> Wanted:
    from voyageur.publishing.studio.builders.role import role_deck  # noqa: PLC0415

    def made(lang: Lang) -> Asked:
        material = material_of(context, lang, ground)
        return Asked(role.id, role_deck(role, material), material, _in_slides)

    return made


def _compared(context: Context, names: str, ground: Ground) -> Wanted:
    from voyageur.publishing.studio.builders.comparison import comparison_deck  # noqa: PLC0415

    every = [context.lookup.role(name.strip()) for name in names.split(",") if name.strip()]
    roles = list({role.id: role for role in every}.values())
    least, most = _COMPARED
    if not least <= len(roles) <= most:
        raise UsageError(
            N_("{least} or {most} different roles can be compared, not {n}"),
            remedy=N_("Write them like compare:data-engineer,data-scientist."),
            where=f"{COMPARE}{names}",
            least=least,
            most=most,
            n=len(roles),
        )

    def made(lang: Lang) -> Asked:
        material = material_of(context, lang, ground)
        name = "-or-".join(role.id for role in roles)
        return Asked(name, comparison_deck(roles, material), material, _in_slides)

    return made


def _certifications(context: Context, ground: Ground, _: str) -> Wanted:
    from voyageur.publishing.studio.builders.certifications import (  # noqa: PLC0415
        certifications_deck,
    )

    def made(lang: Lang) -> Asked:
        material = material_of(context, lang, ground)
        return Asked("certifications", certifications_deck(material), material, _in_slides)

    return made


def _pay(context: Context, ground: Ground, _: str) -> Wanted:
    from voyageur.publishing.studio.builders.pay import pay_deck  # noqa: PLC0415

    def made(lang: Lang) -> Asked:
        material = material_of(context, lang, ground)
        return Asked("pay", pay_deck(material), material, _in_slides)

    return made


def _progress(context: Context, ground: Ground, person: str) -> Wanted:
    from voyageur.publishing.studio.builders.progress import progress_deck  # noqa: PLC0415

    report = _report(context, person, ground.at)
    here = replace(ground, region=report.target.region)

    def made(lang: Lang) -> Asked:
        material = material_of(context, lang, here, report=report)
        return Asked("progress", progress_deck(report, material), material, _in_slides)

    return made


def _report(context: Context, person: str, at: date) -> Report:
    from voyageur.services.follow import followed  # noqa: PLC0415
    from voyageur.services.report import report_of  # noqa: PLC0415

    with followed(context, person) as (_, following):
        return report_of(following, at)


_SUBJECTS: dict[str, Callable[[Context, Ground, str], Wanted]] = {
    "certifications": _certifications,
    "pay": _pay,
    "progress": _progress,
}


def _plan(context: Context, path: Path, ground: Ground) -> Wanted:
    from voyageur.publishing.studio.builders.plan import plan_deck  # noqa: PLC0415
    from voyageur.services.plan_file import read_plan  # noqa: PLC0415

    where, plan = read_plan(path)
    here = replace(ground, region=plan.target.region)

    def made(lang: Lang) -> Asked:
        material = material_of(context, lang, here, plan=plan)
        source = replace(plan_deck(plan, material), plan=str(where.resolve()))
        return Asked("plan", source, material, _in_slides)

    return made


def _file(
    context: Context, path: Path, ground: Ground, person: str, langs: Sequence[Lang] | None
) -> tuple[Wanted, tuple[Lang, ...]]:
    """A deck of one's own: in its language, or with the file of the other one beside it."""
    first = read_deck_file(path)
    files: dict[Lang, DeckFile] = {first.source.lang: first}
    for lang in langs or ():
        if lang not in files:
            files[lang] = read_deck_file(_other(path, first.source.lang, lang))
    spoken = tuple(lang for lang in LANGS if lang in files and (not langs or lang in langs))
    if len(spoken) > 1:
        _refuse_unlike(*(files[lang] for lang in spoken))
    mentioned = mentioned_in(context)

    def made(lang: Lang) -> Asked:
        file = files[lang]
        here = replace(ground, region=context.lookup.region(file.source.region).id)
        plan, report = _own(context, file, person, ground.at)
        material = material_of(context, lang, here, plan=plan, report=report, mentioned=mentioned)
        return Asked(_stem(path), file.source, material, file.place)

    return made, spoken


def _own(
    context: Context, file: DeckFile, person: str, at: date
) -> tuple[Plan | None, Report | None]:
    """The plan and the progress that a deck of one's own refers to."""
    from voyageur.services.plan_file import read_plan  # noqa: PLC0415

    source = file.source
    plan = read_plan(file.path.parent / source.plan)[1] if source.plan else None
    return plan, _report(context, person, at) if source.progress else None


def _stem(path: Path) -> str:
    """What a deck's files are called: the file's name without its language."""
    stem = path.stem
    for lang in LANGS:
        stem = stem.removesuffix(f".{lang}")
    return stem or "deck"


def _other(path: Path, own: Lang, lang: Lang) -> Path:
    """The file of the same deck in another language: ``deck.fr.toml`` beside ``deck.en.toml``."""
    other = path.with_name(f"{_stem(path)}.{lang}{path.suffix}")
    if other == path or not other.is_file():
        raise UsageError(
            N_("this deck is written in one language: {lang}"),
            remedy=N_("Put {other} beside it, with the same slides."),
            where=str(path),
            lang=own,
            other=str(other.name),
        )
    return other


def _refuse_unlike(one: DeckFile, other: DeckFile) -> None:
    """The two languages of a deck have the same slides, or aren't published together."""
    kinds = [slide.kind for slide in one.source.slides]
    others = [slide.kind for slide in other.source.slides]
    if kinds == others:
        return
    same = (a == b for a, b in zip(kinds, others, strict=False))
    number = next((n for n, alike in enumerate(same, 1) if not alike), min(len(kinds), len(others)))
    raise UsageError(
        N_("the two languages part at slide {n}: {one} and {other}"),
        remedy=N_("Give both the same kinds of slides in the same order."),
        where=other.place(number),
        n=number,
        one=one.place(number),
        other=other.place(number),
    )
