"""Square pictures of a meeting pack, for posting: a map, what is asked, what happened since."""
