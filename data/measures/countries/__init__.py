"""One country or government: what is said to it, how it stands to the Declaration, figures around it."""
