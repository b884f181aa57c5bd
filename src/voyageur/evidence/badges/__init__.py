"""Open Badges 3.0 and 2.0: taken out of files, checked without a network, and made."""
