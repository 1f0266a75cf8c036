"""A finished draft as rows, as a file, and merged into a package all or nothing."""
