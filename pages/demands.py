"""Page: demands."""
