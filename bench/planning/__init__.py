"""Planning: how fast, how near to the optimum, and what the fastest order is worth."""
