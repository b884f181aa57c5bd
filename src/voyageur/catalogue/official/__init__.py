"""Official files, exactly as their publishers offer them, to editions of our tables."""
