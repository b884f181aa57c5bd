"""Uploaded files are read in a process of their own, with limits of time and memory."""

TOO_MUCH = 3
"""Exit status of that process where the memory didn't suffice."""
