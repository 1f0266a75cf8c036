"""What is asked: which statement makes which demand, how often, since when, and who signed that."""
