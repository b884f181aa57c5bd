"""``voyageur profile``: one's own profile, put together, shown and corrected."""

from pathlib import Path
from typing import Annotated

import typer

from voyageur.cli import options
from voyageur.cli.track import SELF, Who

profile_app = typer.Typer(
    name="profile",
    help="Your profile: résumé, code, finished units and your own word in one.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
ProfileFile = Annotated[Path, typer.Argument(metavar="PROFILE", help="profile.json, or a résumé.")]


@profile_app.callback()
def profile(lang: options.Lang_ = None) -> None:
    """Your profile: résumé, code, finished units and your own word in one."""
    options.read_lang(lang)


@profile_app.command("show")
def show(
    file: ProfileFile,
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
    as_markdown: options.AsMarkdown = False,
) -> None:
    """Every skill with its level, what proves it and when it was last used; and what doesn't fit.

    Example: voyageur profile show profile.json
    """
    from voyageur.cli.profile_do import show_own  # noqa: PLC0415

    show_own(file, options.read_lang(lang), as_json=as_json, as_markdown=as_markdown)


@profile_app.command("merge")
def merge(
    resume: Annotated[
        Path | None,
        typer.Argument(metavar="[RESUME]", help="As voyageur read takes it."),
    ] = None,
    scan: Annotated[
        list[Path] | None,
        typer.Option("--scan", metavar="FILE", help="What evidence scan --json wrote. Repeatable."),
    ] = None,
    followed: Annotated[
        bool, typer.Option("--followed", help="With the units finished in the plan you follow.")
    ] = False,
    person: Who = SELF,
    have: options.Have = None,
    without: options.Not = None,
    out: Annotated[
        Path, typer.Option("--out", metavar="FILE", help="The file.", show_default=True)
    ] = Path("profile.json"),
    lang: options.Lang_ = None,
    max_mb: options.MaxMb = "20",
) -> None:
    """Put a profile together; plan, fit and compare take it in place of a résumé.

    Of each skill what is proven best comes first; your own word (--have, --not) goes before all.
    What wasn't used for five years counts one level lower. What doesn't fit is shown.

    Example: voyageur profile merge cv.pdf --scan scan.json
    """
    from voyageur.cli.profile_do import merge_own  # noqa: PLC0415

    merge_own(
        resume,
        scan or [],
        person if followed else None,
        have or [],
        without or [],
        out,
        options.read_lang(lang),
        max_mb=max_mb,
    )


@profile_app.command("edit")
def edit(
    file: Annotated[Path, typer.Argument(metavar="PROFILE", help="profile.json.")],
    have: options.Have = None,
    without: options.Not = None,
    assess: Annotated[
        list[str] | None,
        typer.Option(
            "--self", metavar="SKILL=LEVEL", help="What you think of yourself. Repeatable."
        ),
    ] = None,
    lang: options.Lang_ = None,
) -> None:
    """Correct a profile in place: with options, or in your editor (VISUAL, EDITOR) without any.

    What you change is marked as your own word; --self is marked as self-assessed. The former file
    is kept beside it as profile.json.bak.

    Example: voyageur profile edit profile.json --have python=3 --not golang
    """
    from voyageur.cli.profile_do import edit_own  # noqa: PLC0415

    edit_own(file, have or [], without or [], assess or [], options.read_lang(lang))
