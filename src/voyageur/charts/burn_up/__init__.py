"""Hours of work as they add up: planned and logged."""
