"""From the words of a passage to the demands that it may make, each with a likelihood and the words that say so."""
