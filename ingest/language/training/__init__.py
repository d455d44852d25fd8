"""How the parsers' weights are made and measured; nothing here runs when an article is read."""
