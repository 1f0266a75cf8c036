"""Text only: labels, counts and sentences in the reader's language; nothing is drawn here."""
