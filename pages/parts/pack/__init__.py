"""Files for a meeting: slides, hand-out, document, page and rows."""
