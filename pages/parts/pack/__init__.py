"""Files for a meeting: slides, their maps, squares, hand-out, document, mail, rows, what to say; whose (`sender`)."""
