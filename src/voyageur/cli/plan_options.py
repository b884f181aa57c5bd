"""The options of a plan, shared by the commands that make one."""

from typing import Annotated

import typer

To = Annotated[str | None, typer.Option("--to", metavar="ROLE", help="See voyageur roles.")]
Region = Annotated[
    str | None,
    typer.Option("--in", metavar="REGION", help="Province, city, or Canada (the default)."),
]
Order_ = Annotated[
    str | None,
    typer.Option(
        "--order",
        metavar="roadmap|fastest",
        help="The guide's stages, or postings in reach soonest.",
    ),
]
Hours = Annotated[
    str | None,
    typer.Option("--hours", metavar="NUMBER", help="Hours of study a week, 1 to 60; else 10."),
]
Weekday = Annotated[
    list[str] | None,
    typer.Option("--weekday", metavar="DAY=HOURS", help="Instead of --hours. Repeatable."),
]
During = Annotated[
    list[str] | None,
    typer.Option("--during", metavar="FROM..TO=HOURS", help="Other hours a week then. Repeatable."),
]
Start = Annotated[
    str | None,
    typer.Option("--start", metavar="DATE", help="First day; next Monday if absent."),
]
By = Annotated[
    str | None, typer.Option("--by", metavar="DATE", help="Everything must be done by then.")
]
Budget = Annotated[
    str | None, typer.Option("--budget", metavar="CAD", help="Most to spend, in dollars.")
]
Monthly = Annotated[
    str | None, typer.Option("--monthly", metavar="CAD", help="Most to spend in a month.")
]
UsdCad = Annotated[
    str | None,
    typer.Option("--usd-cad", metavar="RATE", help="Canadian dollars for one US dollar."),
]
Away = Annotated[
    list[str] | None,
    typer.Option("--away", metavar="FROM..TO", help="Days without study. Repeatable."),
]
Holidays = Annotated[
    bool | None,
    typer.Option("--holidays", help="No study on statutory holidays of the province."),
]
Projects = Annotated[
    str | None,
    typer.Option(
        "--projects", metavar="HOURS", help="Of them a week, for projects beside learning."
    ),
]
Must = Annotated[
    list[str] | None,
    typer.Option(
        "--must", metavar="NAME", help="Skill, certification or unit to be in. Repeatable."
    ),
]
Never = Annotated[
    list[str] | None,
    typer.Option("--never", metavar="NAME", help="The same, to be left out. Repeatable."),
]
Wallet = Annotated[
    bool | None,
    typer.Option("--wallet", help="Count the certifications of your wallet."),
]
InReach = Annotated[
    str | None,
    typer.Option(
        "--in-reach",
        metavar="PERCENT",
        help="Part of what a posting asks for that has to be met; else 70.",
    ),
]
