"""Career guides to facts: ours, damaged as it is, and other people's of many shapes."""

from voyageur.understanding.guide.read import read_guide

__all__ = ["read_guide"]
