"""How `geo/package/` was made; run by hand, never imported by the application."""
