"""The same answers as JSON, for programs: facts, fit and plan, and what is kept of the person."""
