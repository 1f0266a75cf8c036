"""Who signed: how many, from where, with whom, and how organizations were found."""
