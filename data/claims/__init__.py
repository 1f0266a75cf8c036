"""The numbers behind sentences, each beside the rows that it counts."""
