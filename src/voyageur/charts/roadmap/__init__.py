"""The stages of a role and what they ask for, as layers from the first step to the goal."""
