"""What a deck is published as: pictures, words and an archive, within what the platform takes."""
