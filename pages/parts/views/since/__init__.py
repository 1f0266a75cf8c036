"""What only the page since draws."""
