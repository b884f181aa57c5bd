"""Carousels: from what somebody asks for to the files that they publish."""
