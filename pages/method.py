"""Page: method."""
