"""What an organisation's server keeps beside: accounts, cohorts, invitations and shared links."""
