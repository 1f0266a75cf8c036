"""What only the page countries draws."""
