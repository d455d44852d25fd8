"""What goes out as JSON: one file a noun."""
