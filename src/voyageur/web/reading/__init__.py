"""Uploaded files are read in a process of their own, with limits of time and memory."""

from typing import Literal

What = Literal["profile", "resume", "posting", "postings"]
"""What a file is read as: what a résumé says of somebody, the résumé itself, a posting, several of
them to be ranked."""
TOO_MUCH = 3
"""Exit status of that process where the memory didn't suffice."""
