"""Documents to take along, all made from one content model; each format is imported only when it is asked for."""
