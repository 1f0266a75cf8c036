"""Names and texts held against the record: who is meant, and what it holds already."""
