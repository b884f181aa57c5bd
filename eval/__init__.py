"""Quality: how well documents are understood, measured on labels that people made."""
