"""The nouns of annales, and the graph that holds them."""
