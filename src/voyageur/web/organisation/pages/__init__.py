"""The pages of an organisation, a folder each."""
