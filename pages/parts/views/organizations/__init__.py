"""What only the page organizations draws."""
