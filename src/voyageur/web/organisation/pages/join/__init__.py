"""The way in, by an invitation."""
