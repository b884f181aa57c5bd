"""Keys with which programs of somebody ask the API."""
