"""What a person decides about a draft: who a name is, what a passage asks, when it was said."""
