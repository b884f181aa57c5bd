"""A PostgreSQL server of the measurement's own, which can be stopped and started."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple


class Database(NamedTuple):
    """Its address, and how it is stopped and started."""

    address: str
    folder: Path
    programs: Path

    def stop(self) -> None:
        """Break all connections off."""
        self._control("stop", "-m", "fast")

    def start(self) -> None:
        """Answer again, in the folder where it answered before."""
        options = f"-h '' -k {self.folder}"
        self._control("start", "-o", options, "-l", str(self.folder / "log"))

    def _control(self, *words: str) -> None:
        command = [str(self.programs / "pg_ctl"), "-w", "-D", str(self.folder), *words]
        own = self.folder.owner()
        if os.geteuid() == 0:  # PostgreSQL runs as anybody but root
            command = ["setpriv", f"--reuid={own}", "--clear-groups", *command]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


@contextmanager
def database() -> Iterator[Database]:
    """A server that keeps what it acknowledges, as PostgreSQL does unless told otherwise."""
    folder = Path(tempfile.mkdtemp(prefix="voyageur-postgres-"))
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    import pgserver  # noqa: PLC0415 - asks for that folder, which is nobody else's so far

    folder.chmod(0o755)
    server = pgserver.get_server(folder / "data", cleanup_mode="stop")
    programs = Path(pgserver.__file__).parent / "pginstall" / "bin"
    try:
        yield Database(server.get_uri(), folder / "data", programs)
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)
