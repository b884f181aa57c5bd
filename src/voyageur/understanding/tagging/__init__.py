"""A trained tagger: where a text names technologies and methods, known to the catalogue or not."""
