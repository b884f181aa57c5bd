"""Pay of several kinds as ranges on one scale."""
