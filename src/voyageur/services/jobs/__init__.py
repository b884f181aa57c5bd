"""Postings for one person: which to answer, what each still takes, and who advertises."""
