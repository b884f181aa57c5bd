"""Official figures in editions: one CSV file and a TOML file beside it; taxes are TOML alone."""

from voyageur.catalogue.tables.folders import table_folders
from voyageur.catalogue.tables.store import Tables

__all__ = ["Tables", "table_folders"]
