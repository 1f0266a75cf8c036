"""What only the page gaps draws."""
