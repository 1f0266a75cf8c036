"""From a published text to reviewed rows: read, take apart, match, suggest, hand over, merge."""
