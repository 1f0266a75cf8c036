"""Sentences to say aloud, with their rows and notes."""
