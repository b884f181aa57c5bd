"""The web application for an organisation: accounts, cohorts and shared links on one server."""
