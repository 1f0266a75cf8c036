"""One visit: address, filters, language, navigation, notices, routes and the server around it."""
