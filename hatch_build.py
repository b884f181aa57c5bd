"""Put the facts into a wheel: data/ compiled into one artefact, tables and guides as they are."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg]
    """Put the compiled catalogue into a built wheel; a checkout compiles it by itself."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the artefact beside the build and include it in the wheel."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from voyageur.catalogue.artefact import compile_to  # noqa: PLC0415
        from voyageur.catalogue.tables.kinds import KINDS, TAX  # noqa: PLC0415

        target = root / "build" / "catalogue.json"
        compile_to(root / "data", target)
        build_data["force_include"][str(target)] = "voyageur/catalogue/catalogue.json"
        for folder in (*(kind.folder for kind in KINDS), TAX, "guides"):
            for path in sorted((root / "data" / folder).glob("*.*")):
                shipped = f"voyageur/catalogue/data/{folder}/{path.name}"
                build_data["force_include"][str(path)] = shipped
