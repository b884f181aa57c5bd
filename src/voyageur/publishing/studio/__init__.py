"""Decks of slides for social media: what they say, how they look, and the files to publish."""
