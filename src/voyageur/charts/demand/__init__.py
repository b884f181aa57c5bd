"""How often something is asked for, with the intervals of the shares."""
