"""Maps of a pack: names, circles and numbers on them, and what stands beside them."""
