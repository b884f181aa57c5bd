"""A plan on a calendar: a bar for each task, stage by stage."""
