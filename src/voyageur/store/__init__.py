"""What is kept of people, as a Django app: models, migrations and settings, nothing else."""
