"""What a reference in a deck says: words of a figure, who says so and when. A file a family."""
