"""The postings within reach, as they grow with what is learnt."""
