"""Sources of postings: a column map each, and how a row becomes a posting."""
