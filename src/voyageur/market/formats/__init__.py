"""Files of postings, recognised by their content, as rows of named values."""
