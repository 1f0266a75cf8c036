"""Files for a meeting: slides, squares, hand-out, document, mail, rows and what to say; whose they are (`sender`)."""
