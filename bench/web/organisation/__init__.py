"""An organisation's server with ten thousand accounts on PostgreSQL, under load and faults."""
