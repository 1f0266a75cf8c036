"""Every number asked of the record, one question a file; nothing is read from disk or drawn here."""
