"""Who somebody is to this server, and what they let whom see."""
