"""A slide or picture as texts, shapes and tables at their places, drawn for PowerPoint, pages and pictures."""
