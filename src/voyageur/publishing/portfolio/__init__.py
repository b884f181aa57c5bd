"""A portfolio as a static site in both languages: no script, no tracker, nothing from elsewhere."""
