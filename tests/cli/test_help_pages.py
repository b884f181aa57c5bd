"""Every command explains itself."""

from collections.abc import Callable
from typing import Any

import pytest
import typer.main

from voyageur.cli.app import app

COMMANDS = sorted(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
WITH_EXAMPLE = ("plan", "fit", "read", "role")

Run = Callable[..., Any]


def test_the_program_names_its_commands_and_a_first_step(voyageur: Run) -> None:
    said = voyageur("--help")
    assert said.status == 0
    assert "Start with: voyageur plan" in said.out
    for name in ("plan", "fit", "read", "roles", "role", "check"):
        assert f"  {name} " in said.out


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_every_command_has_help(voyageur: Run, name: str, option: str) -> None:
    said = voyageur(name, option)
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith(f"Usage: voyageur {name}")


@pytest.mark.parametrize("name", WITH_EXAMPLE)
def test_a_command_that_takes_a_name_shows_an_example(voyageur: Run, name: str) -> None:
    assert f"Example: voyageur {name} " in voyageur(name, "--help").out


def test_every_option_says_what_it_is_for() -> None:
    for name, command in typer.main.get_command(app).commands.items():  # type: ignore[attr-defined]
        for parameter in command.params:
            assert parameter.help, f"{name} {parameter.opts}"


def test_called_without_a_command_it_shows_the_help_and_fails(voyageur: Run) -> None:
    said = voyageur()
    assert said.status == 2
    assert said.out == ""
    assert said.err.startswith("Usage: voyageur")
