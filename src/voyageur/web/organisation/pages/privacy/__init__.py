"""What happens with personal information, in plain words."""
