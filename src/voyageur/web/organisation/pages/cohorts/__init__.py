"""Coaches and their cohorts."""
