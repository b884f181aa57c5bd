"""A résumé as PDF and as DOCX: the person's words, with headings and dates in English or French."""
