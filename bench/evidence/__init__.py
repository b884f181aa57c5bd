"""Evidence: how fast a long history is read."""
