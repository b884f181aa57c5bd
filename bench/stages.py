"""``python -m bench.stages plan …``: run a command and print the seconds of its stages as JSON."""

import sys
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any

_begin = time.perf_counter()
_STAGES = {
    "loading the catalogue": ("voyageur.services.context", "catalogue"),
    "building the search": ("voyageur.services.context", "Vocabulary"),
    "reading the document": ("voyageur.services.read", "read_document"),
    "understanding it": ("voyageur.services.read", "build_profile"),
    "solving": ("voyageur.planning.schedule", "solve"),
    "printing": ("voyageur.cli.plan_view", "show_plan"),
}


def main() -> None:
    """Wrap the stages, run, report; the command's own output is not shown."""
    from contextlib import redirect_stdout  # noqa: PLC0415
    from io import StringIO  # noqa: PLC0415

    seconds: dict[str, float] = {}
    before = time.perf_counter()
    from voyageur.cli.app import app  # noqa: PLC0415

    for stage, (module, name) in _STAGES.items():
        room = import_module(module)
        setattr(room, name, _watched(getattr(room, name), stage, seconds))
    seconds["importing"] = time.perf_counter() - before
    with redirect_stdout(StringIO()):
        app(sys.argv[1:], standalone_mode=False)
    import json  # noqa: PLC0415

    print(json.dumps({"whole": time.perf_counter() - _begin, **seconds}))


def _watched(work: Callable[..., Any], stage: str, seconds: dict[str, float]) -> Callable[..., Any]:
    def watched(*given: Any, **named: Any) -> Any:
        begin = time.perf_counter()
        try:
            return work(*given, **named)
        finally:
            seconds[stage] = seconds.get(stage, 0.0) + time.perf_counter() - begin

    return watched


if __name__ == "__main__":
    main()
