"""What only the page home draws."""
