"""Links to something of somebody, for whoever has them."""
