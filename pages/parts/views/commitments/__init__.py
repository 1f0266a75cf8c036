"""What only the page commitments draws."""
