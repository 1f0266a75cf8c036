"""From a file or pasted text to clean lines, within limits."""
