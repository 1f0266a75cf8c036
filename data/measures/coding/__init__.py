"""How sure the record is of itself: coders' agreement, and what its rows cannot say."""
