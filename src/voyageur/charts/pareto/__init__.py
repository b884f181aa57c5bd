"""Choices by how long they take and how much they reach."""
