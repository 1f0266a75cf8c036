"""Pieces of the page that adds a statement: each step in a module, the draft in the reader's session alone."""
