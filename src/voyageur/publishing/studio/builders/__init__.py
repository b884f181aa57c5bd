"""The decks that Voyageur makes by itself: a file a kind."""
