"""What only the page method draws."""
