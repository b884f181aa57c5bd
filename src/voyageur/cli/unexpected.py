"""When Voyageur itself fails: one message that can be reported, never a traceback."""

import os
import sys
import traceback
from pathlib import Path
from types import TracebackType

from voyageur.domain.message import N_

_OURS = str(Path(__file__).parents[1])

_WHAT = N_("a fault in Voyageur itself: {kind} at {place}")
_REMEDY = N_(
    "This is not your mistake. Please report this line with the command you typed; "
    "VOYAGEUR_DEBUG=1 before it shows where it happened."
)


def unexpected(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Say what failed and how to report it (``sys.excepthook``).

    The error's own words stay unsaid, because they may quote a résumé; with VOYAGEUR_DEBUG set,
    the traceback is shown as Python does.
    """
    if os.environ.get("VOYAGEUR_DEBUG"):
        sys.__excepthook__(kind, error, trace)
        return
    from voyageur.cli.complain import write  # noqa: PLC0415
    from voyageur.cli.options import language_of  # noqa: PLC0415
    from voyageur.locale.translate import Translator  # noqa: PLC0415

    t = Translator(language_of(sys.argv))
    write(t(_WHAT, kind=kind.__name__, place=_place(trace)), t(_REMEDY), t)


def _place(trace: TracebackType | None) -> str:
    """File and line of ours in which it happened, without the folders it is installed in."""
    frames = [frame for frame in traceback.extract_tb(trace) if frame.filename.startswith(_OURS)]
    if not frames:
        return "?"
    path = Path(frames[-1].filename).relative_to(_OURS)
    return f"{path.as_posix()}:{frames[-1].lineno}"
