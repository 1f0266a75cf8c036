"""Page: statements."""
