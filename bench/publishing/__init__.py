"""Publishing: how fast documents are laid out."""
