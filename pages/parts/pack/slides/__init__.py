"""Slides of a meeting pack: what each says, where it stands, and the same drawn for PowerPoint, pages and pictures."""
