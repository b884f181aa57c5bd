"""The engine that a person names."""

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.market.engines.engine import Engine, MakeExtract

DUCKDB = "duckdb"


def choose(name: str, make: MakeExtract, *, processes: int | None = None) -> Engine:
    """``duckdb``, ``sail``, or a Spark: ``local[2]``, ``spark://…``, ``sc://…``.

    Raises:
        UsageError: there is no such engine.
        InputError: it isn't installed, or can't be reached.
    """
    if name == DUCKDB:
        from voyageur.market.engines.duck import Duck  # noqa: PLC0415

        return Duck(make, processes=processes)
    if name == "sail":
        from voyageur.market.engines.sail import Sail  # noqa: PLC0415

        return Sail(make)
    if name.startswith(("local", "spark://", "sc://", "yarn", "k8s://")):
        from voyageur.market.engines.spark import Spark  # noqa: PLC0415

        return Spark(make, name)
    raise UsageError(
        N_("there is no engine “{name}”"),
        remedy=N_("Use duckdb, sail, local[2], spark://HOST:PORT or sc://HOST:PORT."),
        where="--engine",
        name=name,
    )
