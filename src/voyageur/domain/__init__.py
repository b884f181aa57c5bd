"""Plain values that everything else is made of: standard library only, no I/O, no clock."""
