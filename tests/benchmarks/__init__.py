"""How fast the app is, beside what it stands on and what people would pick instead; `README.md` has the numbers."""
