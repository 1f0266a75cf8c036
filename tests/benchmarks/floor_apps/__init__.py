"""Apps with nothing in them, or only what a dashboard cannot do without."""
