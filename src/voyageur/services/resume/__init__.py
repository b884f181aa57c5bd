"""A résumé written anew of its person's own words: chosen and ordered, never invented."""
