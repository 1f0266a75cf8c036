"""The frame around every page: filter bar, search, language, status line, notices; routes and the server."""
