"""Whether a word that is not always a skill is one where it stands: a small linear model."""
