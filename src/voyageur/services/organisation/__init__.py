"""What an organisation does on its server: lets people in, coaches cohorts, shares and forgets."""
