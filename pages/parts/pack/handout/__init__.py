"""The hand-out: one sheet, notes overleaf, drawn by typst."""
