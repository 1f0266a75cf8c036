"""Input made up by chance: what is served, and what a stranger may bring."""
