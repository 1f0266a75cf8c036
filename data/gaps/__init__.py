"""Where the gaps are, in three kinds that are never mixed: presence, demand and evidence; and the duplications."""
