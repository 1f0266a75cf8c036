"""Page: countries."""
