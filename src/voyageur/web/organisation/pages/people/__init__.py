"""Groups and accounts, for administrators."""
