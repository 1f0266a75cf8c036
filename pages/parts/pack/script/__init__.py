"""What is said at a meeting: the script for a minute and for three, and the answers to objections."""
