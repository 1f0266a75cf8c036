"""Page: organizations."""
