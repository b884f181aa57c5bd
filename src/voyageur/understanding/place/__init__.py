"""Where a job is done: places by what postings call them, remote, hybrid or on site."""

from voyageur.understanding.place.read import Places

__all__ = ["Places"]
