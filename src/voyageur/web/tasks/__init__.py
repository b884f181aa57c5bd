"""Long work: asked for by a page, done by a worker process, its state kept in the store."""
