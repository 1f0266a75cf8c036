"""How well texts are taken apart, measured on texts whose right answers are known."""
