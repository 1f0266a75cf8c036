"""What is known, and every question asked of it: no view library is imported here."""
