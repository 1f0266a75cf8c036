"""What came of it: action packages matched with demands, and events found since."""
