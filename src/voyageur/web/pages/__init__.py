"""A folder a page: its views, its templates."""
