"""Sail: a server of Spark's protocol inside this process, without Java."""

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.market.engines.engine import MakeExtract
from voyageur.market.engines.spark import Spark


class Sail(Spark):
    """Spark's client beside its own server, which listens on this machine alone."""

    def __init__(self, make: MakeExtract) -> None:
        try:
            from pysail.spark import SparkConnectServer  # noqa: PLC0415
        except ImportError:
            raise InputError(
                N_("Sail isn't installed"),
                remedy=N_("Install it: pip install 'voyageur[spark]'"),
                where="--engine",
            ) from None
        self._server = SparkConnectServer()
        self._server.start()
        _, port = self._server.listening_address
        super().__init__(make, f"sc://127.0.0.1:{port}")

    def close(self) -> None:
        """Stop session and server; a server left running would keep the process alive."""
        super().close()
        self._server.stop()
