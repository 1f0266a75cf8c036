"""What only the page statements draws."""
