"""What is kept of somebody: taken along, or deleted for good."""
