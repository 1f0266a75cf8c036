"""What one run stands on: its address, the page's own choices, the pages and links to them, the turn it has."""
