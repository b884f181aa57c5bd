"""``voyageur evidence``: what a person's own code shows."""

from pathlib import Path
from typing import Annotated

import typer

from voyageur.cli import options

evidence_app = typer.Typer(
    name="evidence",
    help="What your own code shows: git repositories on this machine, read and nothing run.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@evidence_app.callback()
def evidence(lang: options.Lang_ = None) -> None:
    """What your own code shows: git repositories on this machine, read and nothing run."""
    options.read_lang(lang)


@evidence_app.command("scan")
def scan(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH…", help="Git repositories, or folders that hold some."),
    ],
    author: Annotated[
        list[str] | None,
        typer.Option(
            "--author",
            metavar="E-MAIL",
            help="An address of yours; the one of your git configuration if absent. Repeatable.",
        ),
    ] = None,
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
    as_markdown: options.AsMarkdown = False,
) -> None:
    """Which skills your commits show, how strongly, since when and until when, with proof.

    Only what you wrote counts; copied, vendored and generated files don't. Nothing is sent
    anywhere, nothing of the repositories is run, and no line of them is copied.

    Example: voyageur evidence scan ~/code --author me@example.org
    """
    from voyageur.cli import evidence_do  # noqa: PLC0415

    evidence_do.scan_paths(
        paths, author or (), options.read_lang(lang), as_json=as_json, as_markdown=as_markdown
    )
