"""What runs the queries: DuckDB on one machine, Spark or Sail on a cluster."""
