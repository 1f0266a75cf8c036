"""Reading the record: its schema, cells, tables, store, filters and what they select."""
