"""Rules that all facts keep, one rule a file; ``voyageur check`` runs them."""

from voyageur.catalogue.check.run import check_facts

__all__ = ["check_facts"]
