"""Files for a meeting: slides with their maps, squares, hand-out, document, mail, rows and what to say; whose they are (`sender`)."""
