"""What only the page demands draws."""
