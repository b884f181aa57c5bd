"""Skills proven by a person's own code: repositories in, claims with their proof out."""
