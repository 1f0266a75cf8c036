"""The mail of a pack: a letter to one person, as a page, a draft and plain text."""
