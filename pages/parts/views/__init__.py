"""What is drawn: one folder a page, each view its finding, alternative text, figure and table together."""
