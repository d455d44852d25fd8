"""Files to articles and ready-made readings. Each kind of file has a module of one shape."""
