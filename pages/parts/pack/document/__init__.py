"""The Word documents of a pack: what stands on paper, to edit, and what to say."""
