"""Every rule that a package must keep; each returns all faults that it finds."""
