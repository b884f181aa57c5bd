"""What a worker does for a carousel: draw it, and write its files where they are served from."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, cast

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_, Message
from voyageur.publishing.studio.package.pictures import pictured
from voyageur.publishing.studio.resolve import Resolved
from voyageur.services.carousel.ask import Asked, wanted
from voyageur.services.carousel.material import Ground
from voyageur.services.carousel.publish import Job, Published, publish
from voyageur.services.clock import today
from voyageur.services.output import write_file, write_files
from voyageur.shapes import to_json
from voyageur.store.settings import studio_folder
from voyageur.web.market import market_folder
from voyageur.web.pages.studio.kit import brand_for
from voyageur.web.pages.studio.own import own_plan
from voyageur.web.pages.studio.wish import Wish
from voyageur.web.render import context
from voyageur.web.tasks.kinds import Tell

if TYPE_CHECKING:
    from voyageur.domain.names import Lang
    from voyageur.publishing.studio.format import FormatId


def make(person: str, asked: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Make the carousel that was asked for; what it has, by name.

    ``asked`` has the wish, and the name of the folder to write.

    Raises:
        InputError: something of it is no longer so, or has no room.
    """
    wish = Wish(**asked["wish"])
    resolved = _resolved(wish, person)
    tell(0.3)
    job = Job(
        deck=resolved.deck,
        format=cast("FormatId", wish.format),
        brand=brand_for(wish),
        at=today(),
        platforms=context().catalogue.platforms,
    )
    (done,) = publish([job])
    tell(0.8)
    slides = _slides(done)
    write_files(studio_folder() / asked["folder"], {**done.files, **slides})
    return {
        "files": {name: len(content) for name, content in done.files.items()},
        "slides": list(slides),
        "alts": [one["alt"] for one in json.loads(done.files["alt.json"])["slides"]],
        "caption": done.files["caption.txt"].decode(),
        "remarks": [_plain(remark) for remark in done.remarks],
        "left_out": [[one.title, *_plain(one.why)] for one in resolved.left_out],
    }


def _resolved(wish: Wish, person: str) -> Resolved:
    try:
        with _asked(wish, person) as asked:
            return asked.resolved(allow_stale=wish.stale)
    except InputError as error:
        if error.findings and not wish.stale:
            raise InputError(
                N_("some of it is no longer so: {n}"),
                remedy=N_("Tick “Show what is no longer so”: then the day stands on the slide."),
                n=len(error.findings),
            ) from None
        raise


@contextmanager
def _asked(wish: Wish, person: str) -> Iterator[Asked]:
    """What is asked for; services know a plan as a file, which is there meanwhile."""
    region = context().lookup.region(wish.region).id
    ground = Ground(at=today(), region=region, market=market_folder())
    lang = cast("Lang", wish.lang)
    with TemporaryDirectory() as scratch:
        what = _plan_file(Path(scratch)) if wish.kind == "plan" else wish.what()
        ((made, _),) = wanted(context(), what, ground, person, (lang,))
        yield made(lang)


def _plan_file(folder: Path) -> str:
    plan = own_plan()
    if plan is None:
        raise InputError(
            N_("there is no plan any more"), remedy=N_("Make one on the page Plan first.")
        )
    path = folder / "plan.json"
    write_file(path, to_json(plan).encode())
    return str(path)


def _slides(done: Published) -> Mapping[str, bytes]:
    """Each slide as PNG: those of the package, or else the pages of its PDF."""
    name = f"{done.job.deck.name}.pdf"
    if name not in done.files:
        return {n: data for n, data in done.files.items() if n[0].isdigit() and n.endswith(".png")}
    pages = pictured(done.files[name])
    return {f"slide-{number:02}.png": page.png for number, page in enumerate(pages, start=1)}


def _plain(message: Message) -> list[Any]:
    return [message.text, dict(message.values)]
