"""Market tables: counts by the engine, rolled up and judged here."""
