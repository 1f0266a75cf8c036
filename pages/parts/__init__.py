"""What pages share: words, the address, figures, maps and the order of a page."""
