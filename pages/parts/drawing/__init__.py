"""How a thing is drawn, never what: charts, matrices, lists, tables, links and downloads."""
