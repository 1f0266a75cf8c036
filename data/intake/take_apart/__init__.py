"""From lines to signers, passages, dates and demands, each as a proposal for a person."""
