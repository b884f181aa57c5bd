"""allauth in our look and by our rules: sign-in, sign-up, passkeys, codes, sessions."""
