"""The built-in looks of decks, a TOML file each."""
