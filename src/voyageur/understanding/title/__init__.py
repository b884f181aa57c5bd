"""Job titles: their words in one form, what they name, and where a text has them."""
